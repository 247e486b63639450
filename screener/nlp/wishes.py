"""Rules for what is hoped for or still to come, and for what happens to anybody who is ill, pays or gives."""

from __future__ import annotations

from screener.nlp.undonewords import (
    AHEAD,
    AHEAD_WORDS,
    COURSE,
    COURSES,
    END,
    LEARN,
    MONTH,
    OWN,
    SEASON,
    WISH,
    WISH_WORDS,
    rule,
)

#: Hoped for, or still to come.
WISHED = (
    rule(
        "wished",
        "behind",
        "day someday eventually",
        r"\b(?:(?:would|d) (?:\w+ )?(?:like|love) to|(?:want|hope|hoping|wish|aim|dream of|plan)(?: to)?)\b"
        r"(?=.* (?:one day|some ?day|eventually)$)",
    ),
    rule(
        "wished",
        "behind",
        "learn learning understand understanding taught trained shown get getting teach show train",
        rf"\b(?:{WISH} (?:some ?day |one day |eventually |also |soon |first |(?:\w+ ){{1,5}}?and )*{LEARN}"
        r"|would be learning|(?:will|would|could|can) (?:teach|show|train) me)\b",
        besides=WISH_WORDS,
    ),
    rule("wished", "sentence", "if", r"\bif (?:i (?:am|was|were|m) )?(?:ever )?(?:trained|taught|shown)\b"),
    rule(
        "wished",
        "topic",
        "list thing goal plan dream aim",
        r"\b(?:is|are) (?:next |also |still )?(?:on my list|the (?:first|next) thing i"
        r"|(?:a|my|the|our) (?:next )?(?:goal|plan|dream|aim))\b",
        besides="is are",
    ),
    rule(
        "wished",
        "item",
        "registered signed applied waiting wait starting starts begins start going know seen watched"
        " heard read observed",
        r"(?<= )[:–] (?:registered for|signed up|applied|waiting|wait ?list|on the wait|starting|starts"
        r"|begins|to start"
        r"|going to|i know (?:the|what|of)|(?:i )?(?:have |ve )?(?:seen|watched|heard|read|observed)"
        r" (?:on|of|in|about"
        r"|from|one|it)\b)",
    ),
    rule(
        "wished",
        "holds",
        "start begin starting beginning",
        rf"(?:^|\bi )(?:start|begin|starting|beginning) (?:\w+ ){{1,4}}?{COURSE} (?:in|on|this|next)\b",
    ),
    rule(
        "wished",
        "item",
        COURSES,
        rf"\b{COURSE}(?: ,| –| \()?(?: (?:is|are|was|were|that|which|will|has|been))* {AHEAD}",
        besides=AHEAD_WORDS,
    ),
    rule(
        "wished",
        "holds",
        COURSES,
        r"\b(?:signed up for|dropped out of|withdrew from|(?:going|planning|plan|hope|want|need|about"
        r"|hoping|have|intend)"
        r" (?:to|on) (?:be )?(?:start|tak|begin|enroll)\w*|will (?:be )?(?:start|begin|enroll)\w*"
        r"|considering"
        r"|thinking (?:\w+ )?(?:about|of)|looking (?:\w+ )?into|on the (?:wait |waiting )?list for)"
        rf"(?: \w+){{1,4}}? {COURSE}\b",
        besides="signed dropped withdrew going planning plan hope want need about hoping have intend will"
        " considering thinking looking list",
    ),
    rule(
        "wished",
        "holds",
        "fall spring summer winter autumn semester term year month week quarter january february march april"
        " may june july august september october november december",
        r"\b(?:will|going to|plan to|hope to|planning to|need to|have to) (?:be )?(?:tak(?:e|ing)"
        r"|start(?:ing)?"
        r"|begin(?:ning)?)(?: \w+){1,5}?"
        rf" (?:(?:in|this|next|during) (?:the |coming |my )?(?:first )?{SEASON}|in {MONTH})",
        besides="will going plan hope planning need have",
    ),
)
#: What happens to anybody who is ill, pays, gives blood or looks for work.
AS_ANYBODY = (
    rule(
        "about_others",
        "holds",
        "drug background",
        r"\b(?:pass|passed|clear|clean|negative)(?: \w+){0,4}? (?:drug|background) (?:screen|test|check)\w*"
        r"(?: \w+){0,4}",
    ),
    rule(
        "about_others",
        "holds",
        "my",
        rf"\b(?:[a-z]+ (?:with |for |on )?)?my own (?:health )?{OWN}(?: \w+){{0,3}}|\b(?:pay|paid|paying"
        rf"|monitor|monitored"
        r"|check|test|tested|take|took)? ?(?:all )?my (?:bills|taxes|blood|glucose|sugars?|vaccinations?"
        r"|shots)\b"
        r"(?: \w+){0,6}",
        besides="own bills taxes blood glucose sugar sugars vaccination vaccinations shots",
    ),
    rule(
        "about_others",
        "holds",
        "insurance",
        r"\b(?:want|need|looking for|seeking|prefer|hoping for)(?: (?!in\b|handl|work|help|verif|learn"
        r"|use)[\w,]+){0,6}?"
        rf" (?:health |medical )?insurance(?: benefits| coverage)?(?:{END}| for my\b)"
        r"|^health insurance : i have\b"
        r"|\b(?:own|reliable) (?:car|truck|vehicle|transportation)(?: [\w,]+){0,4}? insurance\b",
    ),
    rule(
        "about_others",
        "holds",
        "current date file complete caught",
        r"\b(?:flu shot|tdap|mmr|immunizations?|vaccinations?|hepatitis b)\b(?: [\w,]+){0,5}? (?:current"
        r"|up to date"
        r"|on file|complete)(?= [,)]|$)|\b(?:current|up to date|caught up) (?:on|with) (?:all )?(?:my"
        r" )?(?:immunizations?"
        r"|vaccin\w+|shots)",
    ),
    rule(
        "about_others",
        "sentence",
        "patient diabetic donor observer onlooker bystander",
        r"\bas an? (?:patient|diabetic|donor)(?: i\b|$| myself| only)"
        r"|\bas an? (?:observer|onlooker|bystander)\b",
        besides="as",
    ),
    rule(
        "about_others",
        "holds",
        "had",
        r"\b(?:have |had |has |having )+(?:all |an? |my |two |several )+(?:[a-z]+ ){1,4}(?=but (?:have"
        r" )?never)"
        r"|\bhad (?:\w+ ){1,4}?myself\b",
    ),
    rule(
        "about_others",
        "holds",
        "donor",
        r"(?:^|(?<=[,–(:] )|\b(?:a|regular|gallon|frequent|active|lifelong|yearly) )(?:regular |frequent "
        r"|active )?"
        r"(?:(?:blood|plasma|platelet) and )?(?:blood|plasma|platelet) donor(?= [,–(:]| since| at| with|"
        r" of| every"
        r"| \d|$)",
    ),
)
