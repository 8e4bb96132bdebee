package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.atalaya.data.store.Tables;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a harvester of OAI-PMH is told, each answer held against schemas of the protocol. */
class HarvestIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final Schema SCHEMA = schema();
    private static final String PRACTICE = "oai:127.0.0.1:practices/chihuahua-asuntos-internacionales";

    @Test
    void identifiesItself() throws Exception {
        Document answer = ask("verb=Identify");
        assertThat(answer.select("baseURL").text()).isEqualTo(SITE.root() + "/oai");
        assertThat(answer.select("earliestDatestamp").text()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(answer.select("request").attr("verb")).isEqualTo("Identify");
    }

    @Test
    void namesItsFormatAndSets() throws Exception {
        assertThat(ask("verb=ListMetadataFormats").select("metadataPrefix").eachText())
                .containsExactly("oai_dc");
        assertThat(ask("verb=ListMetadataFormats&identifier=" + PRACTICE)
                        .select("metadataPrefix")
                        .eachText())
                .containsExactly("oai_dc");
        assertThat(ask("verb=ListSets").select("setSpec").eachText())
                .containsExactlyInAnyOrder("practices", "models", "datasets");
    }

    @Test
    void givesAPracticeInDublinCore() throws Exception {
        Document record = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + PRACTICE);
        assertThat(record.select("dc|title[xml:lang=es]").text())
                .isEqualTo("Un área de asuntos internacionales en la Secretaría de Seguridad Pública de Chihuahua");
        assertThat(record.select("dc|identifier").eachText())
                .contains(SITE.root() + "/es/practicas/chihuahua-asuntos-internacionales");
        assertThat(record.select("dc|creator").text()).contains("Chihuahua");
        assertThat(record.select("setSpec").text()).isEqualTo("practices");
    }

    /** One practice and the two models of document 000 and 001, and every open table. */
    @ParameterizedTest
    @CsvSource({"ListRecords, record > header > identifier", "ListIdentifiers, header > identifier"})
    void aLongListIsGivenInPartsAndNothingTwice(String verb, String identifiers) throws Exception {
        List<String> found = new ArrayList<>();
        String next = "verb=" + verb + "&metadataPrefix=oai_dc";
        int parts = 0;
        while (!next.isEmpty()) {
            Document part = ask(next);
            assertThat(part.select("resumptionToken").attr("cursor")).isEqualTo(Integer.toString(found.size()));
            found.addAll(part.select(identifiers).eachText());
            String token = part.select("resumptionToken").text();
            next = token.isEmpty()
                    ? ""
                    : "verb=" + verb + "&resumptionToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
            parts++;
        }
        int tables = Tables.interpreted().size() + Tables.derived().size();
        assertThat(parts).isGreaterThan(1);
        assertThat(new HashSet<>(found)).hasSameSizeAs(found).hasSize(1 + 2 + tables);
    }

    @Test
    void aSetAndASpanOfDaysChoose() throws Exception {
        String day = ask("verb=Identify").select("earliestDatestamp").text();
        assertThat(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=models&from=" + day + "&until=" + day)
                        .select("header > identifier")
                        .eachText())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=, badVerb",
        "verb=Delete, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&set=models, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=ayer, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x, badArgument",
        "verb=ListRecords&metadataPrefix=%3Cscript%3E, badArgument",
        "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
        "verb=GetRecord&metadataPrefix=marc21&identifier=oai:127.0.0.1:datasets/source, cannotDisseminateFormat",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:datasets/ensu_person, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=%3C%26%22%01, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=oai:none, idDoesNotExist",
        "verb=ListRecords&metadataPrefix=oai_dc&until=1999-12-31, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&set=nothing, noRecordsMatch",
        "verb=ListRecords&resumptionToken=x, badResumptionToken",
        "verb=ListRecords&resumptionToken=1999-01-01.1!oai_dc!!!!50, badResumptionToken",
        "verb=ListSets&resumptionToken=x, badResumptionToken"
    })
    void saysWhatIsWrongInTheProtocolsWords(String query, String code) throws Exception {
        Document answer = ask(query);
        assertThat(answer.select("error").attr("code")).isEqualTo(code);
        if (code.equals("badVerb") || code.equals("badArgument")) {
            assertThat(answer.selectFirst("request").attributesSize()).isZero();
        }
    }

    /** An answer, once it was found to keep the schemas. */
    private static Document ask(String query) throws Exception {
        Answer answer = SITE.get("/oai?" + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/xml");
        SCHEMA.newValidator().validate(new StreamSource(new StringReader(answer.body())));
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Stream.of("xml", "dc", "oai_dc", "oai-pmh")
                            .map(name -> new StreamSource(HarvestIT.class
                                    .getResource("/opendata/" + name + ".xsd")
                                    .toString()))
                            .toArray(Source[]::new));
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
