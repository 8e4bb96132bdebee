package org.atalaya.data.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What gives personal data away: names of columns that ask for it, and texts that have the form of an
 * official number, an address of e-mail or a telephone. When in doubt a text counts as personal data.
 */
public final class PersonalMarks {

    private static final Set<String> WORDS = Set.of(
            "rfc",
            "rut",
            "run",
            "tel",
            "cel",
            "lat",
            "lon",
            "lng",
            "gps",
            "nss",
            "dni",
            "ip",
            "mail",
            "name",
            "surname",
            "phone",
            "street",
            "calle",
            "firma",
            "movil",
            "mobile",
            "cedula",
            "pasaporte",
            "passport",
            "whatsapp",
            "facebook",
            "fotografia",
            "address",
            "nacimiento",
            "birthdate");

    private static final List<String> BEGINNINGS = List.of(
            "nombre",
            "apellid",
            "curp",
            "telefon",
            "celular",
            "correo",
            "email",
            "direccion",
            "domicil",
            "coordenad",
            "coordinate",
            "latitud",
            "longitud",
            "georref",
            "clave elector",
            "fecha de nacimiento",
            "fecha nacimiento",
            "fullname",
            "firstname",
            "lastname");

    private static final Pattern CURP =
            Pattern.compile("(?i)(?<![A-Z0-9])[A-Z][AEIOUX][A-Z]{2}(\\d{6})[HMX][A-Z]{5}[A-Z0-9]\\d(?![A-Z0-9])");
    private static final Pattern RFC =
            Pattern.compile("(?i)(?<![A-ZÑ&0-9])[A-ZÑ&]{3,4}[ -]?(\\d{6})[ -]?[A-Z0-9]{2}[0-9A](?![A-Z0-9])");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@/]+@[^\\s@]+\\.[A-Za-z]{2,}");
    private static final Pattern SIGNED_RUT =
            Pattern.compile("(?<![0-9.])(\\d{1,2}\\.?\\d{3}\\.?\\d{3})\\s?[-‐–]\\s?([0-9kK])(?![0-9A-Za-z])");
    private static final Pattern BARE_RUT = Pattern.compile("(\\d{7,8})([0-9kK])");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+[.,]\\d+");
    private static final Pattern TELEPHONE_SIGNS = Pattern.compile("\\+?[0-9 ().\\-]+");

    private PersonalMarks() {}

    /** Whether a column of this name asks for personal data. */
    public static boolean inName(String heading) {
        String plain = PlainText.words(heading.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "));
        return Arrays.stream(plain.split(" "))
                        .map(word -> word.replaceAll("\\d+$", ""))
                        .anyMatch(word ->
                                WORDS.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith))
                || BEGINNINGS.stream().anyMatch(plain::contains);
    }

    /** What a text gives away by itself, in words; empty if nothing. */
    public static Optional<String> inText(String text) {
        if (isDated(CURP.matcher(text))) {
            return Optional.of("a CURP");
        }
        if (isDated(RFC.matcher(text))) {
            return Optional.of("an RFC");
        }
        if (EMAIL.matcher(text).find()) {
            return Optional.of("an e-mail");
        }
        Matcher rut = SIGNED_RUT.matcher(text);
        while (rut.find()) {
            if (isRut(rut.group(1).replace(".", ""), rut.group(2))) {
                return Optional.of("a RUT");
            }
        }
        return isTelephone(text) ? Optional.of("a telephone number of ten digits") : Optional.empty();
    }

    /** Whether a text is digits that could be a RUT at all; what decides is how many of a column are. */
    public static boolean couldBeRut(String text) {
        return BARE_RUT.matcher(text).matches();
    }

    /** Whether such a text has the right check digit. */
    public static boolean isBareRut(String text) {
        Matcher rut = BARE_RUT.matcher(text);
        return rut.matches() && isRut(rut.group(1), rut.group(2));
    }

    /** Any eighteen or thirteen letters and digits are no CURP or RFC; six of them must be a date. */
    private static boolean isDated(Matcher found) {
        while (found.find()) {
            String date = found.group(1);
            try {
                LocalDate.of(
                        2000 + Integer.parseInt(date.substring(0, 2)),
                        Integer.parseInt(date.substring(2, 4)),
                        Math.min(28, Integer.parseInt(date.substring(4))));
                return true;
            } catch (DateTimeException e) {
                // Not a date, so not this one.
            }
        }
        return false;
    }

    /** The check digit of Chile's national number: weights 2 to 7 from the right, modulo 11. */
    private static boolean isRut(String number, String check) {
        int sum = 0;
        int weight = 2;
        for (int i = number.length() - 1; i >= 0; i--) {
            sum += weight * (number.charAt(i) - '0');
            weight = weight == 7 ? 2 : weight + 1;
        }
        int rest = 11 - sum % 11;
        String right = rest == 11 ? "0" : rest == 10 ? "K" : Integer.toString(rest);
        return right.equalsIgnoreCase(check);
    }

    /** Ten digits however they are parted, with or without Mexico's or Chile's prefix; a decimal number is none. */
    private static boolean isTelephone(String text) {
        if (!TELEPHONE_SIGNS.matcher(text).matches() || DECIMAL.matcher(text).matches()) {
            return false;
        }
        String digits = text.replaceAll("\\D", "");
        return digits.matches("[2-9]\\d{9}") || digits.matches("52(1)?[2-9]\\d{9}") || digits.matches("569\\d{8}");
    }
}
