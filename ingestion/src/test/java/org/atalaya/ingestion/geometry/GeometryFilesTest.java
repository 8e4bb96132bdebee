package org.atalaya.ingestion.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.RawFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Squares with codes of places, written by the test: which places a file draws, and what refuses it. */
class GeometryFilesTest {

    private static GeometryFiles files;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readPlaces() throws IOException {
        files = new GeometryFiles(
                ShapePlaces.of(new CatalogueFiles(ProjectFolder.data().resolve("catalogues"))));
    }

    /** A row of squares of a degree, each with a property. */
    private static String squares(double west, double south, String property, List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> """
                        {"type": "Feature", "properties": {"nombre": "uno", "%s": %s}, "geometry": {"type": "Polygon",
                         "coordinates": [[[%3$f, %5$f], [%4$f, %5$f], [%4$f, %6$f], [%3$f, %6$f], [%3$f, %5$f]]]}}""".formatted(property, values.get(i), west + i, west + i + 1, south, south + 1))
                .collect(Collectors.joining(",", "{\"type\": \"FeatureCollection\", \"features\": [", "]}"));
    }

    private List<GeometryFile> find(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        return files.find(RawFolder.open(file));
    }

    @Test
    void codesOfTwoCountriesAreToldByWhereTheShapesLie() throws IOException {
        GeometryFile mexico = find("a.geojson", squares(-104, 20, "clave", List.of("\"01\"", "\"02\"")))
                .get(0);
        assertThat(mexico.label()).isEqualTo("GeoJSON, shapes of 2 places (MX state) by their \"clave\"");
        assertThat(mexico.missing()).isEqualTo(30);
        GeometryFile chile = find("b.json", squares(-72, -35, "clave", List.of("\"01\"", "\"02\"")))
                .get(0);
        assertThat(chile.shapes().keySet())
                .extracting(TerritoryId::text)
                .containsExactly("CL:region:01", "CL:region:02");
    }

    @Test
    void codesThatLostTheirZerosAreUnderstoodAndUnknownOnesNamed() throws IOException {
        List<String> codes =
                IntStream.rangeClosed(1, 11).mapToObj(n -> "" + (1000 + n)).collect(Collectors.toList());
        codes.add("1999");
        GeometryFile file =
                find("c.geojson", squares(-104, 20, "cvegeo", codes)).get(0);
        assertThat(file.kind()).isEqualTo("municipality");
        assertThat(file.shapes()).hasSize(11).containsKey(TerritoryId.parse("MX:municipality:01001"));
        assertThat(file.unknown()).containsExactly("01999");
        assertThat(file.read()).isEqualTo(12);
    }

    @Test
    void otherJsonIsSomebodyElses() throws IOException {
        assertThat(find("d.json", "[{\"type\": \"FeatureCollection\"}]")).isEmpty();
        assertThat(find("e.json", "{\"type\": \"Feature\"}")).isEmpty();
        assertThat(find("f.json", "{\"rows\": [1, 2], \"kind\": 3}")).isEmpty();
        assertThat(find("g.json", "no JSON")).isEmpty();
    }

    @Test
    void otherCoordinatesAreRefused() {
        assertThatThrownBy(() -> find("h.geojson", squares(2_500_000, 800_000, "clave", List.of("\"01\""))))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("h.geojson is not in degrees of longitude and latitude: its first corner is 2500000.0,"
                        + " 800000.0; give it in WGS 84 (EPSG:4326).");
    }

    @Test
    void shapesWithoutCodesAreRefused() {
        assertThatThrownBy(() -> find("i.geojson", squares(-104, 20, "clave", List.of("\"A\"", "\"B\""))))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("i.geojson has 2 shapes and no property that is the code of states, municipalities, regions"
                        + " or comunas of Mexico or Chile; give each shape its code as the publisher writes it, like"
                        + " \"01001\".");
    }

    @Test
    void aFileThatBreaksOffIsRefused() {
        String whole = squares(-104, 20, "clave", List.of("\"01\""));
        assertThatThrownBy(() -> find("j.geojson", whole.substring(0, whole.length() - 20)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("j.geojson says it is geometry (FeatureCollection) and cannot be read at line");
    }

    @Test
    void twoFilesOfTheSamePlacesAreRefused() throws IOException {
        GeometryFile one =
                find("k.geojson", squares(-104, 20, "clave", List.of("\"01\""))).get(0);
        GeometryFile other =
                find("l.geojson", squares(-104, 20, "clave", List.of("\"02\""))).get(0);
        assertThatThrownBy(() -> GeometryFiles.refuseRepeated(List.of(one, other)))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("Shapes of the same sort of places (MX state) stand in k.geojson and in l.geojson;"
                        + " leave one of them in the folder.");
    }

    /** The corner in the side two squares share makes a triangle of 0.00005 square degrees, less than 0.012 squared. */
    @Test
    void neighboursKeepOneBorderWhenTheyAreSimplified() throws IOException {
        GeometryFile file = find("m.geojson", """
                {"type": "FeatureCollection", "features": [
                 {"type": "Feature", "id": "01", "geometry": {"type": "Polygon", "coordinates":
                  [[[-104, 20], [-103, 20], [-103.0001, 20.5], [-103, 21], [-104, 21], [-104, 20]]]}},
                 {"type": "Feature", "id": "02", "geometry": {"type": "Polygon", "coordinates":
                  [[[-103, 20], [-102, 20], [-102, 21], [-103, 21], [-103.0001, 20.5], [-103, 20]]]}}]}""").get(0);
        Map<TerritoryId, String> simple = SimpleShapes.of(file.shapes());
        assertThat(simple.values())
                .noneMatch(shape -> shape.contains("20.5"))
                .allMatch(shape -> shape.contains("-103 20") && shape.contains("-103 21"));
    }
}
