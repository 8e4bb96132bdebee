package org.atalaya.web.opendata;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.atalaya.web.opendata.OaiRequest.Refusal;
import org.atalaya.web.shared.Language;

/** Tells harvesters of practices, models and tables, by OAI-PMH 2.0 (http://www.openarchives.org/OAI/openarchivesprotocol.html). */
public final class OaiProvider {

    /** Its address. */
    public static final String PATH = "/oai";

    private static final int ITEMS_OF_A_LIST = 50;
    private static final String FORMAT = "oai_dc";
    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String OAI_DC = OAI + "oai_dc/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final Publication publication;
    private final String host;
    private final List<OaiItem> items;

    /**
     * The provider of a release.
     *
     * @param publication the release
     * @param tables its tables
     */
    public OaiProvider(Publication publication, List<TableFacts> tables) {
        this.publication = publication;
        this.host = host(URI.create(publication.root()).getHost());
        this.items = OaiItem.of(publication, tables, host);
    }

    /** Identifiers begin with a domain: a name without a dot is one of this network. */
    private static String host(String name) {
        return name.contains(".") ? name : name + ".local";
    }

    /**
     * An answer.
     *
     * @param parameters parameters of the address, each with its values
     * @param at when it is asked
     */
    public byte[] answer(Map<String, List<String>> parameters, Instant at) throws XMLStreamException {
        try {
            OaiRequest request = OaiRequest.of(parameters, publication.id());
            try {
                return answer(parameters, at, request);
            } catch (Refusal refused) {
                return refusal(parameters, at, refused);
            }
        } catch (Refusal refused) {
            return refusal(refused.code().equals("badResumptionToken") ? parameters : Map.of(), at, refused);
        }
    }

    private byte[] answer(Map<String, List<String>> parameters, Instant at, OaiRequest request)
            throws XMLStreamException, Refusal {
        requireFormat(request);
        return switch (request.verb()) {
            case "Identify" -> identify(parameters, at);
            case "ListMetadataFormats" -> formats(parameters, at, request);
            case "ListSets" -> sets(parameters, at, request);
            case "GetRecord" -> record(parameters, at, request);
            default -> list(parameters, at, request);
        };
    }

    private static void requireFormat(OaiRequest request) throws Refusal {
        if (!request.argument("metadataPrefix").orElse(FORMAT).equals(FORMAT)) {
            throw new Refusal("cannotDisseminateFormat", "records are held as oai_dc only");
        }
    }

    private Xml begin(Map<String, List<String>> parameters, Instant at) throws XMLStreamException {
        Xml xml = new Xml();
        xml.open("OAI-PMH", OAI, "xsi", XSI);
        xml.attribute("xsi", XSI, "schemaLocation", OAI + " " + OAI + "OAI-PMH.xsd");
        xml.leaf("responseDate", at.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.open("request");
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            if (!parameter.getKey().equals("release")) {
                xml.attribute(parameter.getKey(), parameter.getValue().get(0));
            }
        }
        xml.text(publication.address(PATH));
        xml.close();
        return xml;
    }

    private byte[] refusal(Map<String, List<String>> parameters, Instant at, Refusal refused)
            throws XMLStreamException {
        Xml xml = begin(parameters, at);
        xml.open("error");
        xml.attribute("code", refused.code());
        xml.text(refused.getMessage());
        return xml.end();
    }

    private byte[] identify(Map<String, List<String>> parameters, Instant at) throws XMLStreamException {
        Xml xml = begin(parameters, at);
        xml.open("Identify");
        xml.leaf("repositoryName", publication.name(Language.ES));
        xml.leaf("baseURL", publication.address(PATH));
        xml.leaf("protocolVersion", "2.0");
        // Somebody has to be named; every domain that has mail has this mailbox (RFC 2142).
        xml.leaf("adminEmail", publication.observatory().office().email().orElse("postmaster@" + host));
        xml.leaf("earliestDatestamp", publication.madeOn().toString());
        xml.leaf("deletedRecord", "no");
        xml.leaf("granularity", "YYYY-MM-DD");
        return xml.end();
    }

    private byte[] formats(Map<String, List<String>> parameters, Instant at, OaiRequest request)
            throws XMLStreamException, Refusal {
        if (request.argument("identifier").isPresent()) {
            item(request);
        }
        Xml xml = begin(parameters, at);
        xml.open("ListMetadataFormats");
        xml.open("metadataFormat");
        xml.leaf("metadataPrefix", FORMAT);
        xml.leaf("schema", OAI + "oai_dc.xsd");
        xml.leaf("metadataNamespace", OAI_DC);
        return xml.end();
    }

    private byte[] sets(Map<String, List<String>> parameters, Instant at, OaiRequest request)
            throws XMLStreamException, Refusal {
        if (request.isResumed()) {
            throw new Refusal("badResumptionToken", "the list of sets is whole");
        }
        Xml xml = begin(parameters, at);
        xml.open("ListSets");
        for (Map.Entry<String, String> set : OaiItem.SETS.entrySet()) {
            xml.open("set");
            xml.leaf("setSpec", set.getKey());
            xml.leaf("setName", set.getValue());
            xml.close();
        }
        return xml.end();
    }

    private byte[] record(Map<String, List<String>> parameters, Instant at, OaiRequest request)
            throws XMLStreamException, Refusal {
        OaiItem item = item(request);
        Xml xml = begin(parameters, at);
        xml.open("GetRecord");
        write(xml, item, true);
        return xml.end();
    }

    private OaiItem item(OaiRequest request) throws Refusal {
        Optional<OaiItem> item = items.stream()
                .filter(each ->
                        each.identifier().equals(request.argument("identifier").orElseThrow()))
                .findFirst();
        return item.orElseThrow(() -> new Refusal("idDoesNotExist", "the release holds nothing of this identifier"));
    }

    private byte[] list(Map<String, List<String>> parameters, Instant at, OaiRequest request)
            throws XMLStreamException, Refusal {
        LocalDate day = publication.madeOn();
        boolean inTime = request.from().filter(day::isBefore).isEmpty()
                && request.until().filter(day::isAfter).isEmpty();
        List<OaiItem> asked = items.stream()
                .filter(item ->
                        inTime && request.argument("set").orElse(item.set()).equals(item.set()))
                .toList();
        if (request.isResumed() && request.offset() >= asked.size()) {
            throw new Refusal("badResumptionToken", "the list ends before this token");
        }
        if (asked.isEmpty()) {
            throw new Refusal("noRecordsMatch", "the release, of " + day + ", holds nothing that was asked for");
        }
        int end = Math.min(asked.size(), request.offset() + ITEMS_OF_A_LIST);
        Xml xml = begin(parameters, at);
        xml.open(request.verb());
        for (OaiItem item : asked.subList(request.offset(), end)) {
            write(xml, item, request.verb().equals("ListRecords"));
        }
        if (request.isResumed() || end < asked.size()) {
            xml.open("resumptionToken");
            xml.attribute("completeListSize", Integer.toString(asked.size()));
            xml.attribute("cursor", Integer.toString(request.offset()));
            xml.text(end < asked.size() ? request.token(publication.id(), end) : "");
            xml.close();
        }
        return xml.end();
    }

    private void write(Xml xml, OaiItem item, boolean whole) throws XMLStreamException {
        if (whole) {
            xml.open("record");
        }
        xml.open("header");
        xml.leaf("identifier", item.identifier());
        xml.leaf("datestamp", publication.madeOn().toString());
        xml.leaf("setSpec", item.set());
        xml.close();
        if (whole) {
            xml.open("metadata");
            xml.openNew(FORMAT, OAI_DC, "dc");
            xml.namespace("dc", DC);
            xml.namespace("xsi", XSI); // a record is read on its own, without what surrounds it here
            xml.attribute("xsi", XSI, "schemaLocation", OAI_DC + " " + OAI + "oai_dc.xsd");
            for (OaiItem.Element element : item.elements()) {
                xml.leaf("dc", DC, element.name(), element.language(), element.text());
            }
            xml.close();
            xml.close();
            xml.close();
        }
    }
}
