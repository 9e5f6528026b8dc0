package commonweal.office.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are accepted. What a file is, its content says; its name has to say the same. */
enum FileKind {
    PDF("application/pdf", "pdf") {
        @Override
        boolean is(byte[] content) {
            return begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean is(byte[] content) {
            return begins(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        }
    },
    JPEG("image/jpeg", "jpg", "jpeg") {
        @Override
        boolean is(byte[] content) {
            return begins(content, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        }
    },
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx") {
        @Override
        boolean is(byte[] content) {
            return OfficeDocument.has(content, "word/document.xml");
        }
    },
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        boolean is(byte[] content) {
            return OfficeDocument.has(content, "xl/workbook.xml");
        }
    },
    CSV("text/csv", "csv") {
        @Override
        boolean is(byte[] content) {
            return text(content);
        }
    },
    TEXT("text/plain", "txt") {
        @Override
        boolean is(byte[] content) {
            return text(content);
        }
    };

    /** What is accepted, for people. */
    static final String WORDS = "PDF, Word (.docx), Excel (.xlsx), CSV or plain text in UTF-8, PNG or JPEG";

    private final String mediaType;
    private final String[] endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    abstract boolean is(byte[] content);

    String mediaType() {
        return mediaType;
    }

    /** The kind that both name and content say it is; none if they do not agree, or the kind is not accepted. */
    static Optional<FileKind> of(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(kind.endings).contains(ending) && kind.is(content))
                .findFirst();
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private static boolean text(byte[] content) {
        for (byte one : content) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
