package org.atalaya.data.check;

/**
 * An argument refused by {@link Require}: its sentence is for the caller. Any other illegal argument
 * comes from a library and is a fault of ours.
 */
public final class WrongArgument extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongArgument(String sentence) {
        super(sentence);
    }
}
