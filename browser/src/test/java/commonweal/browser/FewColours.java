package commonweal.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A picture with a table of 256 colours, a third as large: a page has few, and between them only the edges of letters. */
final class FewColours {

    private static final int COLOURS = 256;

    private final int[] table;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private FewColours(int[] table) {
        this.table = table;
    }

    /** The same picture, each colour that is not among the most used replaced by the nearest that is. */
    static byte[] of(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        FewColours colours = new FewColours(mostUsed(pixels));
        BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours.model());
        for (int at = 0; at < pixels.length; at++) {
            few.getRaster().setSample(at % width, at / width, 0, colours.place(pixels[at]));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(few, "png", bytes);
        return bytes.toByteArray();
    }

    private static int[] mostUsed(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Map.Entry<Integer, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(COLOURS)
                .collect(Collectors.toList());
        return most.stream().mapToInt(Map.Entry::getKey).toArray();
    }

    private IndexColorModel model() {
        byte[] red = new byte[table.length];
        byte[] green = new byte[table.length];
        byte[] blue = new byte[table.length];
        for (int at = 0; at < table.length; at++) {
            red[at] = (byte) (table[at] >> 16);
            green[at] = (byte) (table[at] >> 8);
            blue[at] = (byte) table[at];
        }
        return new IndexColorModel(8, table.length, red, green, blue);
    }

    private int place(int pixel) {
        return nearest.computeIfAbsent(pixel & 0xffffff, this::find);
    }

    private int find(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int at = 0; at < table.length; at++) {
            int red = (table[at] >> 16 & 0xff) - (colour >> 16 & 0xff);
            int green = (table[at] >> 8 & 0xff) - (colour >> 8 & 0xff);
            int blue = (table[at] & 0xff) - (colour & 0xff);
            int apart = red * red + green * green + blue * blue;
            if (apart < least) {
                least = apart;
                best = at;
            }
        }
        return best;
    }
}
