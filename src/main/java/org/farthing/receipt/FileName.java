package org.farthing.receipt;

/** Makes the name that came with an upload fit to be shown. It never becomes part of a path. */
final class FileName {

    static final int LONGEST = 200;

    private static final int ROOM_FOR_EXTENSION = 10;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private FileName() {}

    /** At most {@value #LONGEST} characters less room for an extension, which stays; never blank. */
    static String clean(String typed) {
        String last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        last.codePoints().map(FileName::visible).forEach(shown::appendCodePoint);
        String name = shown.toString().strip().replaceAll("\\s+", " ");
        return name.isBlank() || name.startsWith(".") ? shorten("receipt" + name) : shorten(name);
    }

    /**
     * Control characters would break headers, directional ones make {@code gpj.exe} read as {@code exe.jpg}, and lone
     * surrogates cannot be stored.
     */
    private static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER ? codePoint : ' ';
            default -> codePoint;
        };
    }

    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        int most = LONGEST - ROOM_FOR_EXTENSION;
        if (length <= most) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot >= name.length() - ROOM_FOR_EXTENSION && dot > 0 ? name.substring(dot) : "";
        int kept = most - extension.codePointCount(0, extension.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + extension;
    }
}
