package org.atalaya.web.shared;

import java.io.Serial;

/** An address whose parameter cannot be used: a page says which, what it was, and what is allowed. */
public final class BadRequest extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;
    private final String allowed;

    /**
     * A wrong parameter.
     *
     * @param parameter its name
     * @param value what it was
     * @param allowed what is allowed, in a few words
     */
    public BadRequest(String parameter, String value, String allowed) {
        super(parameter + "=" + value);
        this.parameter = parameter;
        this.value = value;
        this.allowed = allowed;
    }

    /** Name of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** What it was. */
    public String value() {
        return value;
    }

    /** What is allowed. */
    public String allowed() {
        return allowed;
    }
}
