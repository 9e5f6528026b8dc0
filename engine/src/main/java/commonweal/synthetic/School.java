package commonweal.synthetic;

import commonweal.roster.OrgCode;

/** A school and what is really known of it; where a figure is not known, that of its district or of the state. */
final class School {

    /** Pre-kindergarten to grade 12. */
    static final int GRADES = 14;

    /** Its place among the schools with pupils. */
    final int index;

    final OrgCode code;

    /** The place of its district among the districts. */
    final int district;

    /** Pupils really enrolled, by {@link #place(int)} of the grade. */
    final double[] pupils;

    /** Index of English language arts and mathematics. */
    final double[] cpi;

    /** Median growth percentile of English language arts and mathematics. */
    final double[] growth;

    /** Shares of low income, of disability, of English learners, each 0 to 1. */
    final double lowIncome;

    final double disability;
    final double englishLearners;

    /** Shares of the races, in the order of their codes, together 1. */
    final double[] races;

    /** Share of its cohort that graduates. */
    final double graduates;

    School(int index, OrgCode code, int district, double[] pupils, KnownFigures known) {
        this.index = index;
        this.code = code;
        this.district = district;
        this.pupils = pupils;
        this.cpi = new double[] {known.figure("cpi_ela"), known.figure("cpi_math")};
        this.growth = new double[] {known.figure("sgp_ela"), known.figure("sgp_math")};
        this.lowIncome = known.figure("low_income") / 100;
        this.disability = known.figure("disability") / 100;
        this.englishLearners = known.figure("el") / 100;
        this.races = known.shares(RecordCodes.RACES);
        this.graduates = known.figure("graduated") / 100;
    }

    /** Where a school's figures come from. */
    interface KnownFigures {

        /** The figure as published. */
        double figure(String column);

        /** Figures that are shares of one whole. */
        default double[] shares(Iterable<String> columns) {
            double[] shares = new double[RecordCodes.RACES.size()];
            double all = 0;
            int at = 0;
            for (String column : columns) {
                shares[at] = figure(column);
                all += shares[at++];
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= all;
            }
            return shares;
        }
    }

    /** The place of a grade among all: -1 (PK) is the first. */
    static int place(int grade) {
        return grade + 1;
    }

    /** Pupils really enrolled in the grade. */
    double pupilsIn(int grade) {
        return pupils[place(grade)];
    }

    /** Pupils really enrolled. */
    double size() {
        double all = 0;
        for (double of : pupils) {
            all += of;
        }
        return all;
    }
}
