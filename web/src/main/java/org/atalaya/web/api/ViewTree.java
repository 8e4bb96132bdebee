package org.atalaya.web.api;

import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.FigureView;

/**
 * What a page shows as maps, lists, texts and numbers, for JSON. What is not known has no entry; figures carry
 * numbers beside their words; what only tells how something is drawn is left out.
 */
final class ViewTree {

    /** What a page shows but for its drawings, whose figures stand in its tables. */
    private static final Set<String> DRAWN = Set.of("Panels", "ShareScale", "ScatterChart", "SmallChart", "Drawing");

    private static final Set<String> NUMBERS = Set.of("value", "lower", "upper");

    private final Map<String, String> withheld = new TreeMap<>();

    /** The tree of what a page shows; empty if nothing is known of it. */
    Optional<Object> of(Object what) {
        if (what instanceof Optional<?> maybe) {
            return maybe.flatMap(this::of);
        } else if (what instanceof OptionalInt maybe) {
            return maybe.isPresent() ? Optional.of(maybe.getAsInt()) : Optional.empty();
        } else if (what instanceof String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } else if (what instanceof Double number) {
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } else if (what instanceof Number || what instanceof Boolean) {
            return Optional.of(what);
        } else if (what instanceof Enum<?> word) {
            return Optional.of(word.name().toLowerCase(Locale.ROOT));
        } else if (what instanceof TerritoryId place) {
            return Optional.of(place.text());
        } else if (what instanceof TemporalAccessor time) {
            return Optional.of(time.toString());
        } else if (what instanceof Collection<?> several) {
            return Optional.of(list(several));
        } else if (what instanceof Map<?, ?> named) {
            return Optional.of(map(named));
        } else if (what instanceof Record record) {
            return DRAWN.contains(record.getClass().getSimpleName()) ? Optional.empty() : Optional.of(map(record));
        }
        throw new IllegalStateException("a view cannot tell of " + what);
    }

    /** Why figures of it are withheld, by place and edition. */
    Map<String, String> withheld() {
        return withheld;
    }

    private List<Object> list(Collection<?> several) {
        List<Object> list = new ArrayList<>();
        several.forEach(one -> of(one).ifPresent(list::add));
        return list;
    }

    private Map<String, Object> map(Map<?, ?> named) {
        Map<String, Object> map = new LinkedHashMap<>();
        named.forEach((name, value) -> of(value).ifPresent(known -> map.put(name.toString(), known)));
        return map;
    }

    private Map<String, Object> map(Record record) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            of(value(record, component)).ifPresent(known -> map.put(component.getName(), known));
        }
        if (record instanceof FigureView figure) {
            NUMBERS.forEach(name -> map.computeIfPresent(name, (key, text) -> Double.valueOf(text.toString())));
            if (!figure.hasNumber()) {
                withheld.put(figure.placeName() + ", " + figure.periodBrief(), figure.withheld());
            }
        }
        return map;
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true); // of records only their package sees
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
