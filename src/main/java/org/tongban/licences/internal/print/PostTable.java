package org.tongban.licences.internal.print;

import java.nio.ByteBuffer;

/**
 * Gives a subset font an empty {@code post} table of format 3. fontbox cannot subset Noto's own one
 * and leaves it out; PDF readers miss it.
 */
final class PostTable {

    private static final int LENGTH = 32;
    private static final int HEADER = 12;
    private static final int RECORD = 16;

    private PostTable() {}

    static byte[] appendTo(byte[] font) {
        var in = ByteBuffer.wrap(font);
        int count = in.getShort(4);
        int tables = count + 1;
        int power = Integer.highestOneBit(tables);
        var out = ByteBuffer.allocate(font.length + RECORD + LENGTH);
        out.putInt(in.getInt(0)).putShort((short) tables).putShort((short) (power * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) (tables * 16 - power * 16));
        boolean written = false;
        for (int i = 0; i < count; i++) {
            int at = HEADER + i * RECORD;
            if (!written && Integer.compareUnsigned(in.getInt(at), tag()) > 0) {
                record(out, font.length + RECORD);
                written = true;
            }
            out.putInt(in.getInt(at)).putInt(in.getInt(at + 4));
            out.putInt(in.getInt(at + 8) + RECORD).putInt(in.getInt(at + 12));
        }
        if (!written) {
            record(out, font.length + RECORD);
        }
        out.put(font, HEADER + count * RECORD, font.length - HEADER - count * RECORD);
        out.putInt(0x00030000);
        return out.array();
    }

    private static void record(ByteBuffer out, int offset) {
        out.putInt(tag()).putInt(0x00030000).putInt(offset).putInt(LENGTH);
    }

    private static int tag() {
        return 'p' << 24 | 'o' << 16 | 's' << 8 | 't';
    }
}
