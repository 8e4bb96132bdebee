package org.atalaya.web.territory;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.PlaceWords;
import org.atalaya.web.territory.PlacePage.Step;

/**
 * From a place to ever wider ones: a municipality, its ENSU city, its state, ENSU's urban total. Each
 * step says what it is; none is ever relabelled as another.
 */
final class PlaceSteps {

    private final Gazetteer gazetteer;
    private final Language language;
    private final Messages text;

    PlaceSteps(Gazetteer gazetteer, Language language) {
        this.gazetteer = gazetteer;
        this.language = language;
        this.text = Messages.of(language);
    }

    /** Why the page of a municipality shows another place's figures, completing "the figures are of …". */
    String relation(PlaceEntry whose) {
        if (whose.id().kind() == TerritoryKind.AREA) {
            return text.text("relation.area");
        }
        int members = gazetteer.members(whose.id()).size();
        return members == 1 ? text.text("relation.only") : text.text("relation.oneOf", members);
    }

    /** The steps of a place. */
    List<Step> of(PlaceEntry place) {
        List<Step> steps = new ArrayList<>();
        steps.add(step(place, true, note(place)));
        if (place.id().kind() == TerritoryKind.MUNICIPALITY) {
            gazetteer.findArea(place.id()).ifPresent(area -> steps.add(step(area, false, text.text("step.area"))));
            gazetteer.findCity(place.id()).ifPresent(city -> steps.add(step(city, false, cityNote(city))));
        }
        if (place.id().kind() == TerritoryKind.AREA) {
            gazetteer.findParent(place).ifPresent(city -> steps.add(step(city, false, cityNote(city))));
        }
        if (place.id().kind() == TerritoryKind.MUNICIPALITY) {
            gazetteer.findParent(place).ifPresent(state -> steps.add(step(state, false, text.text("step.state"))));
        }
        if (place.id().kind() == TerritoryKind.COMUNA) {
            gazetteer.findParent(place).ifPresent(region -> steps.add(step(region, false, text.text("step.region"))));
        }
        if (List.of(TerritoryKind.COMUNA, TerritoryKind.REGION)
                .contains(place.id().kind())) {
            gazetteer
                    .find(PlaceSurvey.ENUSC.total())
                    .ifPresent(chile -> steps.add(step(chile, false, text.text("step.chile"))));
        }
        if (place.id().kind() == TerritoryKind.STATE) {
            gazetteer
                    .find(PlaceSurvey.ENVIPE.total())
                    .ifPresent(mexico -> steps.add(step(mexico, false, text.text("step.mexico"))));
        }
        if (PlaceSurvey.of(place.id()) == PlaceSurvey.ENSU && place.id().kind() != TerritoryKind.URBAN_TOTAL) {
            gazetteer
                    .find(Gazetteer.URBAN_TOTAL)
                    .ifPresent(total -> steps.add(step(total, false, text.text("step.total"))));
        }
        return steps;
    }

    private String note(PlaceEntry place) {
        return switch (place.id().kind()) {
            case MUNICIPALITY -> text.text(municipalityNote(place));
            case CITY -> cityNote(place);
            case AREA -> text.text("step.area");
            case STATE -> text.text("step.state");
            case URBAN_TOTAL -> text.text("step.total");
            case COUNTRY -> text.text(place.id().country() == Country.MX ? "step.mexico" : "step.chile");
            case REGION -> text.text("step.region");
            case COMUNA -> text.text("step.comuna");
        };
    }

    private String municipalityNote(PlaceEntry place) {
        if (gazetteer.findArea(place.id()).isPresent()) {
            return "step.municipalityArea";
        }
        return gazetteer.findCity(place.id()).isPresent() ? "step.municipality" : "step.municipalityOutside";
    }

    private String cityNote(PlaceEntry city) {
        int members = gazetteer.members(city.id()).size();
        if (members == 0) {
            return city.validTo().isPresent() ? text.text("step.cityFormer") : text.text("step.city");
        }
        return members == 1 ? text.text("step.cityOne") : text.text("step.cityMany", members);
    }

    private Step step(PlaceEntry place, boolean own, String note) {
        return new Step(PlaceWords.kind(text, place.id()), place.name(), Links.place(language, place.id()), own, note);
    }
}
