package org.atalaya.data.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text of content gives away of a person: what surveys are searched for, and besides a name behind a
 * title and a telephone within a sentence. Units, offices and their mailboxes are no persons.
 */
public final class PersonsInText {

    /** A title before a name, as a pattern. */
    public static final String TITLE =
            "\\b(?:Lic|Licda|Mtro|Mtra|Dr|Dra|Ing|Arq|Sr|Sra|Srta|Cmte|Cmdte|Gral|Cap|C)\\.\\s+";

    /** A title with the name it goes before; "Dr. Mora 12" is a street, but a name all the same. */
    private static final Pattern TITLED = Pattern.compile(TITLE + "\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+");

    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\d.,-])(?:\\+?(?:52|56)[ -]?)?(?:\\(?\\d{2,3}\\)?[ -]\\d{3,4}[ -]\\d{4}|9[ -]\\d{4}[ -]\\d{4})(?![\\d.,-]\\d)");

    /** Where anybody can have a mailbox, nobody's is that of an office. */
    private static final Pattern PERSONAL_MAILBOX = Pattern.compile(
            "(?i)[^\\s@]+@(?:[a-z0-9-]+\\.)?(?:gmail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail)"
                    + "\\.(?:com|me|net|es|cl)(?:\\.(?:mx|cl))?");

    private PersonsInText() {}

    /** What a text gives away, in words; empty if nothing. */
    public static Optional<String> find(String text) {
        if (TITLED.matcher(text).find()) {
            return Optional.of("a person's name");
        }
        return PersonalMarks.inText(text)
                .or(() -> TELEPHONE.matcher(text).find() ? Optional.of("a telephone number") : Optional.empty());
    }

    /** Whether an address is a person's own: contacts are those of an office. */
    public static boolean isPersonal(String address) {
        return PERSONAL_MAILBOX.matcher(address).matches();
    }
}
