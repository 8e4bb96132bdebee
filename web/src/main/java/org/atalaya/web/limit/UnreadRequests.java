package org.atalaya.web.limit;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.atalaya.web.shared.SecurityHeaders;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers to what no handler gets to see, because it cannot be read as a request or is too long to be one. */
final class UnreadRequests extends ErrorHandler {

    private final Refusals refusals;

    UnreadRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
        String languages = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
                .orElse("");
        Refusals.Refusal refusal = refusals.of(status, path, languages);
        SecurityHeaders.all().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, refusal.type());
        response.write(true, ByteBuffer.wrap(refusal.bytes()), callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }
}
