package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.MetadataFormat;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.results.Set;
import io.gdcc.xoai.model.oaipmh.verbs.Identify;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.JdkHttpOaiClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.model.Context.KnownTransformer;
import io.gdcc.xoai.serviceprovider.parameters.GetRecordParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.atalaya.data.store.Tables;
import org.junit.jupiter.api.Test;

/** A harvester written by others, XOAI, takes everything there is, part by part. */
class HarvesterIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final String FORMAT = "oai_dc";
    private static final ServiceProvider HARVESTER = new ServiceProvider(new Context()
            .withBaseUrl(SITE.root() + "/oai")
            .withGranularity(Granularity.Day)
            .withOAIClient(JdkHttpOaiClient.newBuilder()
                    .withBaseUrl(SITE.root() + "/oai")
                    .build())
            .withMetadataTransformer(FORMAT, KnownTransformer.OAI_DC));

    @Test
    void learnsWhoseItIs() {
        Identify who = HARVESTER.identify();
        assertThat(who.getBaseURL()).isEqualTo(SITE.root() + "/oai");
        assertThat(who.getProtocolVersion()).isEqualTo("2.0");
        assertThat(who.getGranularity()).isEqualTo(Granularity.Day);
        assertThat(who.getDeletedRecord()).isEqualTo(DeletedRecord.NO);
    }

    @Test
    void takesEveryRecordOnce() throws Exception {
        List<Record> records =
                all(HARVESTER.listRecords(ListRecordsParameters.request().withMetadataPrefix(FORMAT)));
        assertThat(records)
                .hasSize(1 + 2 + Tables.interpreted().size() + Tables.derived().size());
        assertThat(records)
                .extracting(record -> record.getHeader().getIdentifier())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("oai:"));
        assertThat(records)
                .allSatisfy(record -> assertThat(
                                record.getMetadata().getXoaiMetadata().getElements())
                        .isNotEmpty());
    }

    @Test
    void takesASet() throws Exception {
        assertThat(all(HARVESTER.listRecords(ListRecordsParameters.request()
                        .withMetadataPrefix(FORMAT)
                        .withSetSpec("models"))))
                .hasSize(2);
        assertThat(all(HARVESTER.listSets()))
                .extracting(Set::getSpec)
                .containsExactlyInAnyOrder("practices", "models", "datasets");
        assertThat(all(HARVESTER.listMetadataFormats()))
                .extracting(MetadataFormat::getMetadataPrefix)
                .containsExactly(FORMAT);
    }

    @Test
    void readsAPracticeInDublinCore() throws Exception {
        String practice = all(HARVESTER.listRecords(ListRecordsParameters.request()
                        .withMetadataPrefix(FORMAT)
                        .withSetSpec("practices")))
                .get(0)
                .getHeader()
                .getIdentifier();
        Record record = HARVESTER.getRecord(
                GetRecordParameters.request().withIdentifier(practice).withMetadataFormatPrefix(FORMAT));
        assertThat(record.getMetadata().getXoaiMetadata().searcher().findAll("dc.title"))
                .contains("Un área de asuntos internacionales en la Secretaría de Seguridad Pública de Chihuahua");
    }

    private static <T> List<T> all(Iterator<T> each) {
        List<T> all = new ArrayList<>();
        each.forEachRemaining(all::add);
        return all;
    }
}
