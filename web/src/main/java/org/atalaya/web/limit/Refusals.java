package org.atalaya.web.limit;

/** Writes what is answered to a request nobody could read. */
public interface Refusals {

    /**
     * What is answered.
     *
     * @param type its media type
     * @param bytes why it is refused
     */
    record Refusal(String type, byte[] bytes) {}

    /**
     * What is answered.
     *
     * @param status status of the answer
     * @param path the address as far as it could be read, without its parameters
     * @param languages the languages the reader prefers; empty if he says none
     */
    Refusal of(int status, String path, String languages);
}
