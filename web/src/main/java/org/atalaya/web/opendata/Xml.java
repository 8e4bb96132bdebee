package org.atalaya.web.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document being written; characters XML has no place for are left out. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    Xml() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /**
     * Opens the element all others are in.
     *
     * @param namespace its namespace and that of the elements within it
     * @param others prefix, namespace, prefix, namespace, … of others
     */
    void open(String name, String namespace, String... others) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeDefaultNamespace(namespace);
        for (int i = 0; i < others.length; i += 2) {
            writer.writeNamespace(others[i], others[i + 1]);
        }
    }

    void open(String name) throws XMLStreamException {
        writer.writeStartElement(name);
    }

    /** Opens an element of a namespace that was not named before. */
    void openNew(String prefix, String namespace, String name) throws XMLStreamException {
        writer.writeStartElement(prefix, name, namespace);
        writer.writeNamespace(prefix, namespace);
    }

    /** Names a namespace on the element just opened. */
    void namespace(String prefix, String namespace) throws XMLStreamException {
        writer.writeNamespace(prefix, namespace);
    }

    void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, allowed(value));
    }

    void attribute(String prefix, String namespace, String name, String value) throws XMLStreamException {
        writer.writeAttribute(prefix, namespace, name, allowed(value));
    }

    void text(String text) throws XMLStreamException {
        writer.writeCharacters(allowed(text));
    }

    void close() throws XMLStreamException {
        writer.writeEndElement();
    }

    void leaf(String name, String text) throws XMLStreamException {
        open(name);
        text(text);
        close();
    }

    /** A text of an element of a named namespace, in a language. */
    void leaf(String prefix, String namespace, String name, String language, String text) throws XMLStreamException {
        writer.writeStartElement(prefix, name, namespace);
        if (!language.isEmpty()) {
            writer.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
        }
        text(text);
        close();
    }

    /** An element without content, with attributes as name, value, name, value, … */
    void empty(String prefix, String namespace, String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(prefix, name, namespace);
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    /** Closes what is open; the document. */
    byte[] end() throws XMLStreamException {
        writer.writeEndDocument();
        writer.close();
        return bytes.toByteArray();
    }

    private static String allowed(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\t'
                        || sign == '\n'
                        || sign == '\r'
                        || sign >= 0x20 && sign <= 0xD7FF
                        || sign >= 0xE000 && sign <= 0xFFFD
                        || sign >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
