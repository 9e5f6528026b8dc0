package commonweal.office.charts;

import commonweal.terms.Level;

/**
 * What a bar or an area looks like. The colour stands in the stylesheet; the hatching is drawn here, so that levels are told
 * apart without colour: the more serious the level, the denser its lines.
 */
public enum Look {
    /** A bar that stands for no level. */
    PLAIN("plain", 0, ""),
    LEVEL_1("level-1", 0, ""),
    LEVEL_2("level-2", 8, "M2 1v2M6 5v2"),
    LEVEL_3("level-3", 6, "M-1 1l2-2M0 6l6-6M5 7l2-2"),
    LEVEL_4("level-4", 5, "M-1 4l2 2M0 0l5 5M4-1l2 2"),
    LEVEL_5("level-5", 5, "M0 0l5 5M5 0l-5 5"),
    /** Not classified: the data do not suffice. */
    LEVEL_NONE("level-none", 5, "M0 2.5h5"),
    /** Land without a unit of the list. */
    UNLISTED("unlisted", 0, "");

    private final String css;
    private final int side;
    private final String hatching;

    Look(String css, int side, String hatching) {
        this.css = css;
        this.side = side;
        this.hatching = hatching;
    }

    /** The look of a level. */
    public static Look of(Level level) {
        return switch (level) {
            case ONE -> LEVEL_1;
            case TWO -> LEVEL_2;
            case THREE -> LEVEL_3;
            case FOUR -> LEVEL_4;
            case FIVE -> LEVEL_5;
            case INSUFFICIENT -> LEVEL_NONE;
        };
    }

    /** The class in the stylesheet. */
    public String css() {
        return css;
    }

    /** Draws the ground and the hatching, for all shapes of this look in the picture. */
    void define(Svg svg) {
        int size = side == 0 ? 8 : side;
        svg.open(
                "pattern",
                "id",
                svg.id(css),
                "class",
                css,
                "patternUnits",
                "userSpaceOnUse",
                "width",
                Integer.toString(size),
                "height",
                Integer.toString(size));
        svg.empty("rect", "class", "ground", "width", Integer.toString(size), "height", Integer.toString(size));
        if (!hatching.isEmpty()) {
            svg.empty("path", "class", "hatch", "d", hatching);
        }
        svg.close();
    }

    /** What fills a shape of this look. */
    String fill(Svg svg) {
        return "url(#" + svg.id(css) + ")";
    }
}
