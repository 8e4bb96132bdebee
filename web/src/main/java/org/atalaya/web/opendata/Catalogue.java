package org.atalaya.web.opendata;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.TableFormat;
import org.atalaya.web.shared.TableWords;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype.XSD;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

/** The tables of a release as a catalogue in DCAT-AP (https://semiceu.github.io/DCAT-AP/, version 3). */
public final class Catalogue {

    /** Its address, without the ending of a format. */
    public static final String PATH = Publication.API + "/catalog";

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final Map<String, String> COUNTRIES = Map.of("MX", "MEX", "CL", "CHL");
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final List<TableFormat> FORMATS =
            List.of(TableFormat.CSV, TableFormat.JSON, TableFormat.XLSX, TableFormat.PARQUET);

    private final Publication publication;
    private final List<TableFacts> tables;
    private final int mostRowsOfAFile;
    private final Model model = new LinkedHashModel();

    /** Nodes without a name are numbered, so that the same release gives the same bytes. */
    private final Map<String, BNode> licences = new LinkedHashMap<>();

    private int distributions;

    private Catalogue(Publication publication, List<TableFacts> tables, int mostRowsOfAFile) {
        this.publication = publication;
        this.tables = tables;
        this.mostRowsOfAFile = mostRowsOfAFile;
    }

    /** What a catalogue is written as. */
    public enum Format {
        /** Turtle. */
        TURTLE(RDFFormat.TURTLE, ".ttl"),
        /** JSON-LD 1.1. */
        JSON_LD(RDFFormat.JSONLD, ".jsonld");

        private final RDFFormat format;
        private final String ending;

        Format(RDFFormat format, String ending) {
            this.format = format;
            this.ending = ending;
        }

        /** The ending of its address. */
        public String ending() {
            return ending;
        }

        /** Its media type. */
        public String type() {
            return format.getDefaultMIMEType();
        }
    }

    /**
     * The catalogue of a release.
     *
     * @param publication the release
     * @param tables its tables
     * @param mostRowsOfAFile of more rows no file is made on request
     * @param format what it is written as
     */
    public static String of(Publication publication, List<TableFacts> tables, int mostRowsOfAFile, Format format) {
        Catalogue catalogue = new Catalogue(publication, tables, mostRowsOfAFile);
        catalogue.describe();
        StringWriter text = new StringWriter();
        WriterConfig config = new WriterConfig()
                .set(BasicWriterSettings.INLINE_BLANK_NODES, true)
                .set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        Rio.write(catalogue.model, text, format.format, config);
        return text.toString();
    }

    private void describe() {
        List.of(DCAT.NS, DCTERMS.NS, FOAF.NS, VCARD4.NS, RDFS.NS).forEach(model::setNamespace);
        IRI catalogue = iri(publication.address(PATH + "#catalog"));
        IRI publisher = iri(publication.address(PATH + "#publisher"));
        model.add(publisher, RDF.TYPE, FOAF.AGENT);
        addBoth(publisher, FOAF.NAME, publication.name(Language.ES), publication.name(Language.EN));
        model.add(publisher, FOAF.HOMEPAGE, iri(publication.address("/")));
        model.add(catalogue, RDF.TYPE, DCAT.CATALOG);
        addWords(catalogue, DCTERMS.TITLE, "opendata.title", publication.id());
        addBoth(
                catalogue,
                DCTERMS.DESCRIPTION,
                Messages.of(Language.ES).text("opendata.description"),
                Messages.of(Language.EN).text("opendata.description"));
        model.add(catalogue, DCTERMS.PUBLISHER, publisher);
        model.add(catalogue, FOAF.HOMEPAGE, iri(publication.address(Section.DATA.path(Language.ES))));
        addEdition(catalogue);
        publication.licence(Language.ES).ifPresent(spanish -> {
            BNode rights = Values.bnode("rights");
            model.add(catalogue, DCTERMS.RIGHTS, rights);
            model.add(rights, RDF.TYPE, DCTERMS.RIGHTS_STATEMENT);
            addBoth(
                    rights,
                    RDFS.LABEL,
                    spanish,
                    publication.licence(Language.EN).orElse(spanish));
        });
        countries(tables.stream().flatMap(facts -> facts.countries().stream()).toList())
                .forEach(country -> model.add(catalogue, DCTERMS.SPATIAL, country));
        IRI service = iri(publication.address(PATH + "#api"));
        addService(catalogue, service);
        Set<Questions.Source> works = new LinkedHashSet<>();
        for (TableFacts facts : tables) {
            IRI dataset = iri(publication.address(PATH + "#" + facts.table().name()));
            model.add(catalogue, DCAT.HAS_DATASET, dataset);
            model.add(service, DCAT.SERVES_DATASET, dataset);
            addDataset(dataset, publisher, facts);
            works.addAll(facts.works());
        }
        works.forEach(this::addWork);
    }

    private void addEdition(IRI what) {
        model.add(what, DCTERMS.ISSUED, literal(publication.madeAt().toString(), XSD.DATETIME));
        model.add(what, DCTERMS.MODIFIED, literal(publication.madeAt().toString(), XSD.DATETIME));
        model.add(what, DCAT.VERSION, literal(publication.id()));
        model.add(what, DCTERMS.LANGUAGE, iri(EU + "language/SPA"));
        model.add(what, DCTERMS.LANGUAGE, iri(EU + "language/ENG"));
    }

    private void addService(IRI catalogue, IRI service) {
        model.add(catalogue, DCAT.HAS_SERVICE, service);
        model.add(service, RDF.TYPE, DCAT.DATA_SERVICE);
        addBoth(
                service,
                DCTERMS.TITLE,
                Messages.of(Language.ES).text("api.title"),
                Messages.of(Language.EN).text("api.title"));
        model.add(service, DCAT.ENDPOINT_URL, iri(publication.address(Publication.API)));
        model.add(service, DCAT.ENDPOINT_DESCRIPTION, iri(publication.address(Publication.API + "/openapi.json")));
        model.add(service, DCAT.LANDING_PAGE, iri(publication.address(Links.api(Language.ES))));
    }

    private void addDataset(IRI dataset, IRI publisher, TableFacts facts) {
        TableWords spanish = TableWords.of(Language.ES);
        TableWords english = TableWords.of(Language.EN);
        model.add(dataset, RDF.TYPE, DCAT.DATASET);
        model.add(dataset, DCTERMS.IDENTIFIER, literal(facts.table().name()));
        addBoth(dataset, DCTERMS.TITLE, spanish.title(facts.table()), english.title(facts.table()));
        addBoth(
                dataset,
                DCTERMS.DESCRIPTION,
                spanish.purpose(facts.table()),
                facts.table().purpose());
        model.add(dataset, DCTERMS.PUBLISHER, publisher);
        addContact(dataset);
        addEdition(dataset);
        model.add(dataset, DCAT.THEME, iri(EU + "data-theme/JUST"));
        model.add(dataset, DCTERMS.ACCESS_RIGHTS, iri(EU + "access-right/PUBLIC"));
        model.add(dataset, DCAT.LANDING_PAGE, iri(publication.address(Section.DATA.path(Language.ES))));
        countries(facts.countries()).forEach(country -> model.add(dataset, DCTERMS.SPATIAL, country));
        facts.span().ifPresent(span -> {
            BNode time = Values.bnode(facts.table().name() + "-time");
            model.add(dataset, DCTERMS.TEMPORAL, time);
            model.add(time, RDF.TYPE, DCTERMS.PERIOD_OF_TIME);
            model.add(time, DCAT.START_DATE, literal(span.first().toString(), XSD.DATE));
            model.add(time, DCAT.END_DATE, literal(span.last().toString(), XSD.DATE));
        });
        facts.works().forEach(work -> model.add(dataset, DCTERMS.SOURCE, address(work)));
        if (!facts.isLarge(mostRowsOfAFile)) {
            for (TableFormat format : FORMATS) {
                addDistribution(dataset, facts, format, facts.address(format));
            }
        } else {
            facts.files().forEach((path, file) -> addFile(dataset, facts, path, file));
            addDistribution(dataset, facts, TableFormat.JSON, facts.address(TableFormat.JSON));
        }
    }

    private void addContact(IRI dataset) {
        publication.observatory().office().email().ifPresent(email -> {
            IRI contact = iri(publication.address(PATH + "#contact"));
            model.add(dataset, DCAT.CONTACT_POINT, contact);
            model.add(contact, RDF.TYPE, VCARD4.ORGANIZATION);
            addBoth(contact, VCARD4.FN, publication.name(Language.ES), publication.name(Language.EN));
            model.add(contact, VCARD4.HAS_EMAIL, iri("mailto:" + email));
        });
    }

    private BNode addDistribution(IRI dataset, TableFacts facts, TableFormat format, String path) {
        BNode distribution = Values.bnode("file-" + distributions++);
        IRI address = iri(publication.pinned(path));
        model.add(dataset, DCAT.HAS_DISTRIBUTION, distribution);
        model.add(distribution, RDF.TYPE, DCAT.DISTRIBUTION);
        model.add(distribution, DCTERMS.TITLE, literal(facts.table().name() + "." + format.suffix()));
        model.add(distribution, DCAT.ACCESS_URL, address);
        if (format != TableFormat.JSON) {
            model.add(distribution, DCAT.DOWNLOAD_URL, address);
        }
        model.add(distribution, DCAT.MEDIA_TYPE, iri(MEDIA_TYPES + format.mediaType()));
        addRights(distribution, facts);
        return distribution;
    }

    /** DCAT-AP has one statement of rights for a distribution: where works have different terms, it says them all. */
    private void addRights(BNode distribution, TableFacts facts) {
        String terms =
                facts.works().stream().map(Questions.Source::licence).distinct().collect(Collectors.joining("; "));
        if (!terms.isEmpty()) {
            BNode rights = licences.computeIfAbsent(terms, each -> Values.bnode("licence-" + licences.size()));
            model.add(distribution, DCTERMS.RIGHTS, rights);
            model.add(rights, RDF.TYPE, DCTERMS.RIGHTS_STATEMENT);
            model.add(rights, RDFS.LABEL, literal(terms, "es"));
        }
    }

    private void addFile(IRI dataset, TableFacts facts, String path, FileAccount file) {
        BNode distribution = addDistribution(dataset, facts, TableFormat.PARQUET, path);
        model.add(distribution, DCAT.BYTE_SIZE, literal(Long.toString(file.bytes()), XSD.NON_NEGATIVE_INTEGER));
        BNode checksum = Values.bnode("sum-" + file.sha256());
        model.add(distribution, iri(SPDX, "checksum"), checksum);
        model.add(checksum, RDF.TYPE, iri(SPDX, "Checksum"));
        model.add(checksum, iri(SPDX, "algorithm"), iri(SPDX, "checksumAlgorithm_sha256"));
        model.add(checksum, iri(SPDX, "checksumValue"), literal(file.sha256(), XSD.HEXBINARY));
    }

    /** A publisher's work, with the publisher. */
    private void addWork(Questions.Source work) {
        IRI dataset = address(work);
        BNode publisher = Values.bnode("publisher-" + work.id());
        model.add(dataset, RDF.TYPE, DCAT.DATASET);
        work.url().ifPresent(url -> model.add(dataset, DCAT.LANDING_PAGE, iri(url)));
        addBoth(dataset, DCTERMS.TITLE, work.titleSpanish(), work.titleEnglish());
        addBoth(dataset, DCTERMS.DESCRIPTION, work.titleSpanish(), work.titleEnglish());
        model.add(dataset, DCTERMS.PUBLISHER, publisher);
        model.add(publisher, RDF.TYPE, FOAF.AGENT);
        model.add(publisher, FOAF.NAME, literal(work.publisher()));
    }

    /** Works are named here, since several may stand on one page of their publisher's. */
    private IRI address(Questions.Source work) {
        return iri(publication.address(PATH + "#work-" + work.id()));
    }

    private static List<Value> countries(List<String> codes) {
        return codes.stream()
                .distinct()
                .filter(COUNTRIES::containsKey)
                .<Value>map(code -> iri(EU + "country/" + COUNTRIES.get(code)))
                .toList();
    }

    private void addWords(Resource what, IRI property, String key, String id) {
        addBoth(
                what,
                property,
                Messages.of(Language.ES).text(key, publication.name(Language.ES), id),
                Messages.of(Language.EN).text(key, publication.name(Language.EN), id));
    }

    private void addBoth(Resource what, IRI property, String spanish, String english) {
        model.add(what, property, literal(spanish, "es"));
        model.add(what, property, literal(english, "en"));
    }
}
