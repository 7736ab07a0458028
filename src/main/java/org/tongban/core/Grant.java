package org.tongban.core;

/**
 * One right of an officer: a role at one agency within a region subtree.
 *
 * @param agency unified social credit code or local code of the agency; {@code *} for every agency
 * @param region division code (GB/T 2260) whose whole subtree is meant, for example {@code 990101}
 */
public record Grant(Role role, String agency, String region) {

    public boolean covers(Role wanted, String ofAgency, String inRegion) {
        return role == wanted
                && (agency.equals("*") || agency.equals(ofAgency))
                && Region.contains(region, inRegion);
    }
}
