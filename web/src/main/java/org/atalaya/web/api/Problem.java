package org.atalaya.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atalaya.web.shared.BadRequest;

/** What is wrong with an address of the API, in the form of RFC 9457. */
public final class Problem {

    /** Its media type. */
    public static final String TYPE = "application/problem+json";

    private Problem() {}

    /**
     * Writes it.
     *
     * @param status status of the answer
     * @param title what went wrong, in short
     * @param detail the same in a sentence
     * @param wrong the parameter that cannot be used; empty if none is to blame
     */
    public static byte[] write(int status, String title, String detail, Optional<BadRequest> wrong) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        wrong.ifPresent(request -> {
            problem.put("parameter", request.parameter());
            problem.put("value", request.value());
            problem.put("allowed", request.allowed());
        });
        return Json.bytes(problem);
    }
}
