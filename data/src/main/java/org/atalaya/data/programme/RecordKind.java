package org.atalaya.data.programme;

import static org.atalaya.data.programme.EventKind.ACCEPTED;
import static org.atalaya.data.programme.EventKind.ADAPTATION;
import static org.atalaya.data.programme.EventKind.AMENDED;
import static org.atalaya.data.programme.EventKind.CANCELLED;
import static org.atalaya.data.programme.EventKind.CONSIDERED;
import static org.atalaya.data.programme.EventKind.DECLINED;
import static org.atalaya.data.programme.EventKind.DISCONTINUED;
import static org.atalaya.data.programme.EventKind.EVALUATED;
import static org.atalaya.data.programme.EventKind.EVIDENCE;
import static org.atalaya.data.programme.EventKind.FULFILLED;
import static org.atalaya.data.programme.EventKind.HELD;
import static org.atalaya.data.programme.EventKind.INSTALLED;
import static org.atalaya.data.programme.EventKind.INSTITUTIONALISED;
import static org.atalaya.data.programme.EventKind.OFFERED;
import static org.atalaya.data.programme.EventKind.PILOT;
import static org.atalaya.data.programme.EventKind.PLANNED;
import static org.atalaya.data.programme.EventKind.PUBLISHED;
import static org.atalaya.data.programme.EventKind.RECEIVED;
import static org.atalaya.data.programme.EventKind.RESCHEDULED;
import static org.atalaya.data.programme.EventKind.REVISED;
import static org.atalaya.data.programme.EventKind.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.atalaya.data.check.Require;

/** What a record of the observatory's content is, and what can be recorded of it as time goes on. */
public enum RecordKind {
    /** An exchange or cooperation programme or project. */
    PROGRAMME(PLANNED, RESCHEDULED, HELD, CANCELLED),
    /** Something a programme did at a time: an internship, a seminar. */
    ACTIVITY(PLANNED, RESCHEDULED, HELD, CANCELLED),
    /** What a programme leaves behind; its events are the stages of a transfer, in their order, and evidence. */
    PRODUCT(CONSIDERED, ADAPTATION, PILOT, INSTALLED, INSTITUTIONALISED, DISCONTINUED, EVIDENCE),
    /** A fund that pays for programmes. */
    FUND,
    /** A call for proposals. */
    CALL(PUBLISHED, AMENDED, WITHDRAWN),
    /** A request for cooperation somebody sent. */
    REQUEST(RECEIVED, EVALUATED, ACCEPTED, DECLINED),
    /** What a municipality or another unit looks for. */
    NEED(FULFILLED, WITHDRAWN),
    /** A meeting. */
    MEETING(PLANNED, RESCHEDULED, HELD, CANCELLED),
    /** Courses somebody offered. */
    TRAINING_OFFER(OFFERED, ACCEPTED, HELD, DECLINED),
    /** What parties signed. */
    AGREEMENT(AMENDED, WITHDRAWN),
    /** What a meeting resolved. */
    RESOLUTION(AMENDED, WITHDRAWN),
    /** A transitory provision: how and until when a resolution is carried out. */
    PROVISION(AMENDED, WITHDRAWN),
    /** What somebody undertook. */
    OBLIGATION(EVIDENCE, FULFILLED, AMENDED, WITHDRAWN),
    /** An institutional programme with its goals. */
    PLAN(PUBLISHED, REVISED),
    /** A branch of a plan: axis, subtheme, policy. */
    POLICY,
    /** What is to be reached. */
    OBJECTIVE,
    /** A project of a plan. */
    PROJECT(PLANNED, RESCHEDULED, HELD, CANCELLED),
    /** A figure to be reached: a row of a goal matrix. */
    GOAL(AMENDED),
    /** What a unit is for. */
    MISSION,
    /** What a unit wants to become. */
    VISION,
    /** What a unit holds dear. */
    VALUE,
    /** What a plan puts first. */
    PRIORITY,
    /** What a unit is good at, by its own diagnosis. */
    STRENGTH,
    /** What it is not good at. */
    WEAKNESS,
    /** What may help it. */
    OPPORTUNITY,
    /** What may harm it. */
    THREAT,
    /** A practice, told by the parts of the template. */
    PRACTICE(PUBLISHED, REVISED),
    /** A model of public security. */
    MODEL(PUBLISHED, REVISED),
    /** What a model turns on. */
    AXIS,
    /** A part of a model. */
    COMPONENT,
    /** Whom a model serves. */
    POPULATION,
    /** A problem a model or practice answers. */
    PROBLEM,
    /** What a model takes as given. */
    PREMISE,
    /** What was learnt. */
    LEARNING,
    /** What is recommended. */
    RECOMMENDATION,
    /** What stands in the way. */
    CHALLENGE,
    /** What cooperation should hold to. */
    PRINCIPLE,
    /** What a unit is there to do. */
    FUNCTION,
    /** What was done about a problem. */
    SOLUTION,
    /** A protocol, a manual or a checklist. */
    PROTOCOL(PUBLISHED, REVISED),
    /** A foreword. */
    FOREWORD,
    /** A unit of an institution. */
    UNIT,
    /** A repository of documents and data. */
    REPOSITORY,
    /** What the public should know: emergency numbers, accounts. */
    NOTICE,
    /** A figure somebody claims, to be checked against its survey. */
    CLAIM;

    private final List<EventKind> events;

    RecordKind(EventKind... events) {
        this.events = List.of(events);
    }

    /** The word used in tables and files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What can be recorded of it. */
    public List<EventKind> events() {
        return events;
    }

    /**
     * The kind written so.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static RecordKind of(String id) {
        List<String> ids = Arrays.stream(values()).map(RecordKind::id).toList();
        return values()[ids.indexOf(Require.oneOf(id, "kind of record", ids))];
    }
}
