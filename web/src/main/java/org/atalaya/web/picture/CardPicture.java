package org.atalaya.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.web.print.Typefaces;
import org.atalaya.web.shared.Card;
import org.atalaya.web.shared.FigureView;

/**
 * A card laid out: 1200 by 630, as those who show previews want it.
 *
 * @param observatory whose page it is
 * @param title what the page is of, in words for those who cannot see it
 * @param texts its texts, where they stand
 * @param strip where the figure and its range are drawn; empty if there is no figure
 */
public record CardPicture(String observatory, String title, List<Text> texts, Optional<Strip> strip) {

    /** Size of the picture. */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;

    /** Where texts and strip begin, and how wide they may be. */
    public static final int LEFT = 72;

    private static final int ROOM = WIDTH - 2 * LEFT;
    private static final String INK = "#1c2321";
    private static final String MUTE = "#58615e";
    private static final String ACCENT = "#0b5d66";
    private static final String WARM = "#96430f";
    private static final int FOOT = 24;
    private static final double FOOT_LINE = 32;

    /**
     * A line of text.
     *
     * @param x where it begins
     * @param y its base line
     * @param size the size of its letters
     * @param typeface its typeface
     * @param colour its colour
     * @param text the text
     */
    public record Text(int x, int y, int size, String typeface, String colour, String text) {}

    /**
     * A figure between 0 and 100 %.
     *
     * @param y where it lies
     * @param point where the value stands
     * @param from where the range begins
     * @param width how wide it is; 0 if there is none
     */
    public record Strip(int y, int point, int from, int width) {}

    /**
     * Lays a card out.
     *
     * @param card the card
     * @param observatory whose page it is
     * @param foot source, release and address, a line each
     */
    public static CardPicture of(Card card, String observatory, List<String> foot) {
        List<Text> texts = new ArrayList<>();
        int y = add(
                texts, 74, Lines.of(observatory, Typefaces.SANS_BOLD, ROOM, 1, 28, 24, 20), Typefaces.SANS_BOLD, MUTE);
        Optional<Strip> strip = Optional.empty();
        if (card.figure().isPresent()) {
            Card.Shown shown = card.figure().get();
            y = add(texts, y + 66, Lines.of(card.title(), Typefaces.SERIF, ROOM, 1, 60, 48, 38), Typefaces.SERIF, INK);
            y = add(texts, y + 50, Lines.of(about(card, shown), Typefaces.SANS, ROOM, 2, 34, 28), Typefaces.SANS, INK);
            FigureView figure = shown.figure();
            if (figure.hasNumber()) {
                y = number(texts, y + 112, figure);
                strip = Optional.of(strip(y + 44, figure));
            } else {
                add(
                        texts,
                        y + 70,
                        Lines.of(figure.withheld(), Typefaces.SANS, ROOM, 4, 40, 34, 28),
                        Typefaces.SANS,
                        WARM);
            }
        } else {
            y = add(texts, y + 96, Lines.of(card.title(), Typefaces.SERIF, ROOM, 3, 68, 54, 42), Typefaces.SERIF, INK);
            add(texts, y + 70, Lines.of(card.sentence(), Typefaces.SANS, ROOM, 4, 38, 32, 27), Typefaces.SANS, MUTE);
        }
        for (int i = 0; i < foot.size(); i++) {
            int line = (int) (HEIGHT - 36 - (foot.size() - 1 - i) * FOOT_LINE);
            texts.add(new Text(LEFT, line, FOOT, Typefaces.SANS, MUTE, foot.get(i)));
        }
        return new CardPicture(observatory, card.says(), texts, strip);
    }

    /** Of what and when, and of which place where that is not the page's own. */
    private static String about(Card card, Card.Shown shown) {
        String what = shown.indicator() + " · " + shown.period();
        return shown.place().equals(card.title()) ? what : shown.place() + ": " + what;
    }

    private static int number(List<Text> texts, int y, FigureView figure) {
        texts.add(new Text(LEFT, y, 104, Typefaces.SERIF, ACCENT, figure.number()));
        int x = LEFT + (int) Typefaces.width(figure.number(), Typefaces.SERIF, 104) + 28;
        if (figure.hasRange()) {
            texts.add(new Text(x, y, 54, Typefaces.SANS, INK, "(" + figure.range() + ")"));
            x += (int) Typefaces.width("(" + figure.range() + ")", Typefaces.SANS, 54) + 28;
        }
        Lines precision = Lines.of(figure.precision(), Typefaces.SANS, WIDTH - LEFT - x, 2, 34, 28, 24);
        int line = precision.size() * 6 / 5;
        int first = y - (precision.texts().size() - 1) * line;
        add(texts, first, x, precision, Typefaces.SANS, figure.hasRange() ? MUTE : WARM);
        return y;
    }

    private static Strip strip(int y, FigureView figure) {
        int point = at(figure.value());
        int from = figure.hasRange() ? at(figure.lower()) : point;
        return new Strip(y, point, from, figure.hasRange() ? at(figure.upper()) - from : 0);
    }

    private static int at(String share) {
        return (int) Math.round(LEFT + ROOM * Double.parseDouble(share));
    }

    private static int add(List<Text> texts, int y, Lines lines, String typeface, String colour) {
        return add(texts, y, LEFT, lines, typeface, colour);
    }

    private static int add(List<Text> texts, int y, int x, Lines lines, String typeface, String colour) {
        int line = y;
        for (String text : lines.texts()) {
            texts.add(new Text(x, line, lines.size(), typeface, colour, text));
            line += lines.size() * 6 / 5;
        }
        return line - lines.size() * 6 / 5;
    }
}
