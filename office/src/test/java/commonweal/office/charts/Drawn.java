package commonweal.office.charts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A picture as a parser of XML understands it; what is not well formed does not become one. */
record Drawn(Element root) {

    private static final Pattern STEP = Pattern.compile("([MLlz])|(-?\\d+(?:\\.\\d+)?)");

    /** A point of the picture and what put it there. */
    record Spot(double x, double y, String by) {}

    static Drawn of(Picture picture) {
        return of(picture.svg());
    }

    static Drawn of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Drawn(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("Not well formed: " + svg, e);
        }
    }

    /** All elements in order. */
    Stream<Element> all() {
        return Stream.concat(Stream.of(root), elements(root, "*"));
    }

    /** The elements of this name that have this class among theirs. */
    List<Element> each(String element, String look) {
        return elements(root, element)
                .filter(found -> List.of(found.getAttribute("class").split(" ")).contains(look))
                .toList();
    }

    /** The words of the texts with this class, in order. */
    List<String> words(String look) {
        return each("text", look).stream().map(Element::getTextContent).toList();
    }

    /** The titles inside the picture: what is shown for its parts. */
    List<String> notes() {
        return elements(root, "title").skip(1).map(Element::getTextContent).toList();
    }

    String title() {
        return elements(root, "title").findFirst().orElseThrow().getTextContent();
    }

    String description() {
        return elements(root, "desc").findFirst().orElseThrow().getTextContent();
    }

    double width() {
        return Double.parseDouble(root.getAttribute("viewBox").split(" ")[2]);
    }

    double height() {
        return Double.parseDouble(root.getAttribute("viewBox").split(" ")[3]);
    }

    /** Every point that anything is drawn to; what is cut off at a frame is left out. */
    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        all().filter(element -> !isInside(element, "defs") && !isCutOff(element))
                .forEach(element -> addSpots(element, spots));
        return spots;
    }

    private void addSpots(Element element, List<Spot> spots) {
        String by = element.getTagName() + " " + element.getAttribute("class") + " " + element.getTextContent();
        switch (element.getTagName()) {
            case "rect" -> {
                double x = number(element, "x");
                double y = number(element, "y");
                spots.add(new Spot(x, y, by));
                spots.add(new Spot(x + number(element, "width"), y + number(element, "height"), by));
            }
            case "circle" -> {
                double r = number(element, "r");
                spots.add(new Spot(number(element, "cx") - r, number(element, "cy") - r, by));
                spots.add(new Spot(number(element, "cx") + r, number(element, "cy") + r, by));
            }
            case "line" -> {
                spots.add(new Spot(number(element, "x1"), number(element, "y1"), by));
                spots.add(new Spot(number(element, "x2"), number(element, "y2"), by));
            }
            case "path" -> corners(element).forEach(corner -> spots.add(new Spot(corner.x(), corner.y(), by)));
            case "text" -> {
                double width = Lettering.width(element.getTextContent(), 12);
                double x = number(element, "x");
                double left = switch (element.getAttribute("text-anchor")) {
                    case "end" -> x - width;
                    case "middle" -> x - width / 2;
                    default -> x;
                };
                spots.add(new Spot(left, number(element, "y") - 10, by));
                spots.add(new Spot(left + width, number(element, "y") + 3, by));
            }
            default -> {}
        }
    }

    /** The corners of a path, wherever it begins anew. */
    static List<Spot> corners(Element path) {
        List<Spot> corners = new ArrayList<>();
        Matcher steps = STEP.matcher(path.getAttribute("d"));
        boolean steppingFromLast = false;
        double x = 0;
        double y = 0;
        while (steps.find()) {
            if (steps.group(1) != null) {
                steppingFromLast = steps.group(1).equals("l");
                continue;
            }
            double across = Double.parseDouble(steps.group(2));
            if (!steps.find() || steps.group(2) == null) {
                throw new AssertionError("An odd number of figures: " + path.getAttribute("d"));
            }
            double down = Double.parseDouble(steps.group(2));
            x = steppingFromLast ? x + across : across;
            y = steppingFromLast ? y + down : down;
            corners.add(new Spot(x, y, "path"));
        }
        return corners;
    }

    static double number(Element element, String attribute) {
        return element.getAttribute(attribute).isEmpty() ? 0 : Double.parseDouble(element.getAttribute(attribute));
    }

    private static boolean isInside(Node node, String element) {
        return node instanceof Element inside
                && (inside.getTagName().equals(element) || isInside(node.getParentNode(), element));
    }

    private static boolean isCutOff(Node node) {
        return node instanceof Element inside && (inside.hasAttribute("clip-path") || isCutOff(node.getParentNode()));
    }

    private static Stream<Element> elements(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
