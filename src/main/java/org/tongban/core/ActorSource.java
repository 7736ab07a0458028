package org.tongban.core;

/**
 * Tells who acts in the running request; {@code parties} implements it, without it everyone is
 * {@link Actor.Anyone}.
 */
public interface ActorSource {

    Actor current();
}
