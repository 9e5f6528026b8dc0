package commonweal.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A state made up by chance from a seed: schools of one type with figures of three groups in three subjects and two years,
 * so that percentiles, points and indexes are all computed. No real school is meant.
 */
final class WanderingState {

    private WanderingState() {}

    static StateFolder in(Path folder, int schools, long seed) {
        Random random = new Random(seed);
        StringBuilder roster = new StringBuilder(StateFolder.ROSTER);
        StringBuilder measures = new StringBuilder("org,year,group,subject,measure,value,n,status,numerator\n");
        for (int i = 0; i < schools; i++) {
            String district = "%04d0000".formatted(i / 5 + 1);
            String school = "%04d%04d".formatted(i / 5 + 1, i % 5 + 1);
            if (i % 5 == 0) {
                roster.append(district)
                        .append(",district,District ")
                        .append(i / 5 + 1)
                        .append(',')
                        .append(district)
                        .append(",,,,,,,\n");
            }
            roster.append(school)
                    .append(",school,\"School, the ")
                    .append(i)
                    .append("th\",")
                    .append(district)
                    .append(",\"06,07,08\",Middle School,,,,no,\n");
            for (String group : List.of("all", "high_needs", "white")) {
                for (String subject : List.of("ela", "math", "science")) {
                    figures(measures, school, group, subject, random);
                }
            }
        }
        return StateFolder.in(folder).write("roster.csv", roster.toString()).write("measures.csv", measures.toString());
    }

    private static void figures(StringBuilder rows, String school, String group, String subject, Random random) {
        int cpi = random.nextInt(550, 990);
        for (int year = 2011; year <= 2012; year++) {
            int n = random.nextInt(25, 300);
            row(rows, school, year, group, subject, "cpi", cpi, n);
            row(rows, school, year, group, subject, "warning_failing_percent", random.nextInt(10, 400), n);
            row(rows, school, year, group, subject, "participation_percent", random.nextInt(940, 1000), n);
            if (!subject.equals("science")) {
                row(rows, school, year, group, subject, "median_sgp", 5 * random.nextInt(60, 150), n);
            }
            cpi = Math.clamp(cpi + random.nextInt(-30, 40), 0, 1000);
        }
    }

    private static void row(
            StringBuilder rows,
            String school,
            int year,
            String group,
            String subject,
            String measure,
            int tenths,
            int n) {
        rows.append(school)
                .append(',')
                .append(year)
                .append(",\"")
                .append(group)
                .append("\",")
                .append(subject)
                .append(',')
                .append(measure)
                .append(',')
                .append(tenths / 10)
                .append('.')
                .append(tenths % 10)
                .append(',')
                .append(n)
                .append(",,\n");
    }
}
