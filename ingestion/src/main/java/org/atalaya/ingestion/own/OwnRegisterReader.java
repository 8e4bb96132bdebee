package org.atalaya.ingestion.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.OwnRegisterTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.store.TableRows;

/** Makes rows of the store from workbooks of own registers, which are small and already read. */
public final class OwnRegisterReader {

    private OwnRegisterReader() {}

    /** Makes the rows. */
    public static Reading read(List<OwnRegister> registers) {
        List<Row> methods = new ArrayList<>();
        List<Row> categories = new ArrayList<>();
        List<Row> counts = new ArrayList<>();
        List<Row> problems = new ArrayList<>();
        List<SourceAccount> accounts = new ArrayList<>();
        for (OwnRegister register : registers) {
            String id = register.method().register();
            methods.add(method(register));
            long position = 0;
            for (RegisterCategory category : register.categories()) {
                position++;
                categories.add(category(id, category, position));
            }
            register.counts().forEach(count -> counts.add(count(id, count)));
            register.problems()
                    .forEach(problem -> problems.add(ProblemRows.of(problem, OwnFiles.SOURCE, "", register.sheet())));
            accounts.add(account(register, OwnRegisterTables.OWN_REGISTER, 1, 1));
            accounts.add(account(register, OwnRegisterTables.OWN_REGISTER_CATEGORY, position, position));
            accounts.add(account(
                    register,
                    OwnRegisterTables.OWN_REGISTER_COUNT,
                    register.rowsRead(),
                    register.counts().size()));
        }
        return new Reading(
                Map.of(
                        OwnRegisterTables.OWN_REGISTER,
                        TableRows.held(methods),
                        OwnRegisterTables.OWN_REGISTER_CATEGORY,
                        TableRows.held(categories),
                        OwnRegisterTables.OWN_REGISTER_COUNT,
                        TableRows.held(counts)),
                accounts,
                TableRows.held(problems));
    }

    /**
     * Refuses two workbooks of one register: a later one replaces the earlier, it is not put beside it.
     *
     * @throws RefusedInput naming both
     */
    public static void refuseRepeated(List<OwnRegister> registers) {
        Map<String, OwnRegister> byId = new TreeMap<>();
        for (OwnRegister register : registers) {
            OwnRegister before = byId.put(register.method().register(), register);
            if (before != null) {
                throw new RefusedInput("Own register " + register.method().register() + " stands twice, in "
                        + before.file() + " and in " + register.file()
                        + "; leave the newer one in the folder, or give one another id.");
            }
        }
    }

    private static Row method(OwnRegister register) {
        RegisterMethod method = register.method();
        return RowFactory.create(
                method.register(),
                method.place().country().name(),
                method.place().kind().id(),
                method.place().code(),
                method.titleSpanish(),
                method.titleEnglish(),
                method.unit(),
                method.countedSpanish(),
                method.countedEnglish(),
                method.counts(),
                method.recordingSpanish(),
                method.recordingEnglish().orElse(null),
                method.from().toString(),
                method.to().toString(),
                method.changesSpanish().orElse(null),
                method.changesEnglish().orElse(null),
                method.contact(),
                method.licence(),
                register.release().label());
    }

    private static Row category(String register, RegisterCategory category, long position) {
        return RowFactory.create(
                register,
                category.id(),
                position,
                category.spanish(),
                category.english(),
                category.near().map(RegisterCategory.Nearness::offence).orElse(null),
                category.near().map(RegisterCategory.Nearness::grade).orElse(null),
                category.near().map(RegisterCategory.Nearness::reasonSpanish).orElse(null),
                category.near().map(RegisterCategory.Nearness::reasonEnglish).orElse(null));
    }

    private static Row count(String register, RegisterCount count) {
        return RowFactory.create(
                register,
                count.category(),
                count.neighbourhood(),
                count.month(),
                count.count().orElse(null),
                count.state().id());
    }

    private static SourceAccount account(OwnRegister register, TableContract table, long read, long kept) {
        return new SourceAccount(
                OwnFiles.SOURCE,
                "",
                register.file(),
                register.release().sha256(),
                register.release().bytes(),
                table.name(),
                "",
                read,
                kept,
                read - kept);
    }
}
