package org.atalaya.data.run;

/** Hears which stage of a run begins. */
@FunctionalInterface
public interface Progress {

    /** A stage begins; the one before is done. */
    void stage(String name);
}
