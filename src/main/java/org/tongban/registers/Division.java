package org.tongban.registers;

/**
 * An administrative division, GB/T 2260 and its extension to townships.
 *
 * @param code 2, 4, 6 or 9 digits for province, city, county, township; the parent is the prefix
 */
public record Division(String code, String name) {

    /** Levels from the top. */
    public enum Level {
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        TOWNSHIP(9);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public int digits() {
            return digits;
        }
    }

    public Level level() {
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 4 -> Level.CITY;
            case 6 -> Level.COUNTY;
            default -> Level.TOWNSHIP;
        };
    }

    /** Code of the division above; empty for provinces. */
    public String parent() {
        return switch (level()) {
            case PROVINCE -> "";
            case CITY -> code.substring(0, 2);
            case COUNTY -> code.substring(0, 4);
            case TOWNSHIP -> code.substring(0, 6);
        };
    }
}
