package org.tongban.flow;

/** Tokens that have come to a join by one incoming flow and wait there for the others. */
public record Arrival(int scope, String node, String flow, int count) {}
