package org.atalaya.web.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of a network as it is written in figures. No name is ever looked up. */
public final class AddressLiteral {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern OLD_FORM = Pattern.compile(OCTET + "([.]" + OCTET + "){3}");
    private static final Pattern NEW_FORM = Pattern.compile("\\[?[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]*(%\\w+)?]?");

    private AddressLiteral() {}

    /** The address a text is; empty if it is none. */
    public static Optional<InetAddress> find(String text) {
        if (!OLD_FORM.matcher(text).matches() && !NEW_FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException onlyLooksLikeOne) {
            return Optional.empty();
        }
    }
}
