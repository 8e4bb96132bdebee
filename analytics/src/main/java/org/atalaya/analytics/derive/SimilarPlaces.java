package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.atalaya.analytics.similarity.SimilarPlaceRows;
import org.atalaya.analytics.step.FigureStep;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.step.StepInput;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.SimilarityTables;

/** The places most alike, from what is known of people and what is registered of offences. */
final class SimilarPlaces implements FigureStep {

    @Override
    public String name() {
        return "similar places";
    }

    @Override
    public List<StepInput> reads() {
        return List.of(
                StepInput.table(CatalogueTables.TERRITORY),
                StepInput.table(CatalogueTables.CITY_MEMBER),
                StepInput.table(SimilarityTables.TERRITORY_AREA),
                StepInput.table(IncidenceTables.OFFENCE_MEASURE),
                StepInput.table(IncidenceTables.REGISTER_CUT),
                StepInput.table(IncidenceTables.POPULATION),
                StepInput.files(
                        IncidenceTables.INCIDENCE_RATE, List.of(TableWriter.path(IncidenceTables.INCIDENCE_RATE, "0"))),
                StepInput.files(
                        IncidenceTables.INCIDENCE_POSITION,
                        List.of(TableWriter.path(IncidenceTables.INCIDENCE_POSITION, "0"))));
    }

    @Override
    public List<String> writes() {
        return SimilarityTables.derived().stream()
                .map(table -> TableWriter.path(table, "0"))
                .toList();
    }

    @Override
    public List<FoundProblem> write(ReleaseDatabase seen, Path release) throws SQLException, IOException {
        SimilarPlaceRows.write(seen, release);
        return List.of();
    }
}
