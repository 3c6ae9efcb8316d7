// Generated from openapi.json by `npm run client`. Do not edit.

export interface paths {
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search without logging: for typing, paging, filters, reload and back. */
        get: operations["read_search"];
        put?: never;
        /**
         * Search, logged as a signal.
         * @description Send a submitted text once, with an `event_id`; page on with GET /search and `next_cursor`.
         */
        post: operations["search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person may be about to search for, from two characters on. Logs nothing. */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/click": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log a click: the product's embedding steers the next card. */
        post: operations["click"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log up to 500 events, each on its own merits.
         * @description Idempotent by (user_id, event_id): send again what got no answer. The body may come as text/plain, which is what navigator.sendBeacon sends.
         */
        post: operations["record_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommend/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card: products for a person, each with the true reason for it. */
        get: operations["recommend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stretch of videos chosen by what this person watched, with places for the card.
         * @description Without a cursor a visit begins. An item's cursor leads to what comes after it, and the same cursor again answers the same items; with `fresh` they are forgotten and chosen anew. Pages never repeat within a visit, nor what was shown lately, while there is anything else.
         */
        get: operations["feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed/{user_id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the feed's algorithm stands for this person, and which signals it counts. */
        get: operations["feed_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed/{user_id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 50 visits of this person, newest first. */
        get: operations["feed_visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed/{user_id}/visits/{visit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A visit step by step: what was shown and why, and which signals moved the state. */
        get: operations["feed_visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The blueprint, thresholds and placement of cards in force, and what the shop came with. */
        get: operations["feed_policy"];
        /** Put another policy in force in place of the one of that revision. It acts at once. */
        put: operations["change_feed_policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blueprints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The blueprints that the shop came with. */
        get: operations["blueprints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blueprints/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a blueprint, and where; nothing is changed. */
        post: operations["check_blueprint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blueprint.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of a blueprint. */
        get: operations["blueprint_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Made-up viewers with hidden tastes watch the feed of a blueprint, else of the one in force, beside chance, popularity, and a feed that knows what each video is about. Takes seconds; one runs at a time, and nothing is kept. */
        post: operations["run_simulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Videos about a text, best first. Logs nothing. */
        get: operations["videos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One video. */
        get: operations["video"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product. */
        get: operations["product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product/{product_id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its nearest products, best first. */
        get: operations["similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pictures/{product_id}/{view}.webp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of a product that has no image of its own; view 0 is the main one. */
        get: operations["picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of a clip, or a part of it.
         * @description Its name changes with its content, so it may be kept for ever.
         */
        get: operations["media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest searches and clicks that steer this person's card, newest first.
         * @description At most 100; the export has all of them.
         */
        get: operations["signals"];
        put?: never;
        post?: never;
        /** Forget all signals of this person. */
        delete: operations["forget_signals"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/signals/{event_id}/intent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change what a search asks for: the next card follows. No new search is logged.
         * @description Each time it starts from what was understood at the search: send all that is taken away, and all the filters that are set.
         */
        put: operations["set_intent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/signals/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget one signal: the next card no longer uses it. */
        delete: operations["forget_signal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything held about this person. */
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase this person everywhere.
         * @description Events that happened before are refused from now on (code `erased`).
         */
        delete: operations["erase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The named demo people of this shop, to shop as. */
        get: operations["personas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers; 200 as long as it lives. */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether all is loaded and the store answers, else what is missing and how far it is. */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests, their time and the state of the shop, for Prometheus. */
        get: operations["read_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An item of a batch; a video that is gone has neither caption nor poster. */
        BatchItem: {
            /** @enum {string} */
            type: "video" | "shop_card";
            /** @default null */
            video_id?: string | null;
            /** @default null */
            caption?: string | null;
            /** @default null */
            poster?: string | null;
            /** @default null */
            topic?: string | null;
            /** @default null */
            score?: number | null;
            /** @default null */
            query?: string | null;
            /** @default null */
            propensity?: number | null;
            reason: components["schemas"]["FeedReason"];
        };
        /** @description What was served at once. */
        BatchStep: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "batch";
            at: string;
            request_id: string;
            state: string;
            next_state: string;
            items: components["schemas"]["BatchItem"][];
        };
        /** @description A blueprint as it is being written. */
        BlueprintCheck: {
            blueprint: {
                [key: string]: unknown;
            };
        };
        /** @description What is wrong, and where in the blueprint. */
        BlueprintProblem: {
            where: string;
            problem: string;
        };
        /** @description None for a blueprint that can be used. */
        BlueprintProblems: {
            problems: components["schemas"]["BlueprintProblem"][];
        };
        /** @description Those that the shop came with. */
        Blueprints: {
            blueprints: components["schemas"]["ReadyBlueprint"][];
        };
        /** @description Why a card stands where it stands. */
        CardReason: {
            /** @enum {string} */
            kind: "search" | "intent" | "first" | "rhythm" | "rare";
            text: string;
        };
        /** @description The click is logged. */
        ClickAnswer: {
            /** @constant */
            status: "OK";
            event_id: string;
        };
        /** @description A product was opened. */
        ClickRequest: {
            product_id: string;
            /** @default null */
            user_id?: string | number | null;
            /** @default null */
            request_id?: string | null;
            /** @default null */
            event_id?: string | null;
        };
        /** @description How many clips of the feed are made by now; `total` is 0 where none are to be made. */
        ClipsMade: {
            made: number;
            total: number;
        };
        /** @description One thing that is asked of the products: one of `values`, or a number within the bounds. */
        Constraint: {
            /** @description Names it; goes into `without` to take it away. */
            key: string;
            field: string;
            /** @description Alternatives; none where bounds say it all. */
            values: string[];
            minimum: number | null;
            maximum: number | null;
            /** @description Of a price; null is the product's own. */
            currency: string | null;
            /** @description Products must not be this. */
            negated: boolean;
            /** @description False: it only comes first. */
            is_filter: boolean;
            /** @description For people: "under $50", "for boys". */
            label: string;
            /** @description The words of the query that say so, may be empty. */
            said: string;
        };
        /** @description The query was mistyped. With `exact` it is searched for as it was. */
        Correction: {
            /** @description What was searched for instead. */
            query: string;
            original: string;
        };
        /** @description Who made a video. */
        Creator: {
            creator_id: string;
            name: string;
            followers: number;
            likes: number;
        };
        /** @description It is done. */
        Done: {
            /** @constant */
            status: "OK";
        };
        /** @description Several events. Each is read by itself, so that a bad one does not spoil the others. */
        EventBatch: {
            events: {
                event_id: string;
                kind: components["schemas"]["EventKind"];
                /** @default null */
                user_id?: string | number | null;
                /** @default null */
                product_id?: string | null;
                /** @default null */
                video_id?: string | null;
                /** @default null */
                creator_id?: string | null;
                /** @default null */
                query?: string | null;
                /** @default null */
                request_id?: string | null;
                /** @default null */
                position?: number | null;
                /** @default null */
                occurred_at?: string | null;
                /** @default null */
                duration_seconds?: number | null;
                /** @default null */
                start_seconds?: number | null;
                /** @default null */
                completion?: number | null;
                /** @default null */
                loops?: number | null;
                /** @default null */
                reason?: string | null;
                /** @default null */
                text?: string | null;
                /** @default null */
                platform?: string | null;
                /** @default null */
                undoes?: string | null;
            }[];
        };
        /**
         * @description Every kind of event there is.
         * @enum {string}
         */
        EventKind: "search" | "click" | "view" | "impression" | "like" | "share" | "save" | "comment" | "follow" | "unfollow" | "skip" | "hide" | "dismiss" | "report" | "cart" | "purchase" | "more" | "less" | "undo";
        /** @description What became of one event. `event_id` is null when the event had none that could be read. */
        EventResult: {
            event_id: string | null;
            /** @enum {string} */
            status: "accepted" | "duplicate" | "refused";
            /** @default null */
            code?: string | null;
            /** @default null */
            error?: string | null;
        };
        /** @description One result per event, in the order they were sent. */
        EventResults: {
            results: components["schemas"]["EventResult"][];
        };
        /** @description Everything held about a person, oldest first; `feed` is what the feed made of it. */
        Export: {
            user_id: string;
            exported_at: string;
            events: components["schemas"]["LoggedEvent"][];
            served: components["schemas"]["ServedList"][];
            feed: {
                [key: string]: unknown;
            } | null;
        };
        /** @description A field by which the result can be narrowed down. Counts are those of the result with what is chosen in other fields; of `rating` the values mean "and up", of `price` there are bounds. */
        Facet: {
            /** @enum {string} */
            field: "category" | "price" | "brand" | "colour" | "audience" | "rating" | "in_stock";
            label: string;
            values: components["schemas"]["FacetValue"][];
            /** @default null */
            minimum?: number | null;
            /** @default null */
            maximum?: number | null;
            /** @default null */
            currency?: string | null;
        };
        /** @description Something that one can choose, and how many products of the result have it. */
        FacetValue: {
            value: string;
            count: number;
            children: components["schemas"]["FacetValue"][];
        };
        /** @description What went wrong, in a sentence that says what to do. */
        Failure: {
            error: string;
            code: string;
        };
        /** @description A stretch of the feed, and the state of the algorithm in which it was chosen. */
        Feed: {
            request_id: string;
            state: string;
            items: (components["schemas"]["VideoItem"] | components["schemas"]["ShopCardSlot"])[];
            /** @description Null only where there is nothing that may be shown. */
            next_cursor: string | null;
        };
        /** @description What a person's signals have in common. */
        FeedInterest: {
            label: string;
            weight: number;
            signals: number;
        };
        /** @description What steers the feed; `default` is what the shop came with. */
        FeedPolicy: {
            revision: number;
            policy: {
                [key: string]: unknown;
            };
            default: {
                [key: string]: unknown;
            };
        };
        /** @description Why an item is in the feed. `event_id` names the signal that drew it. */
        FeedReason: {
            kind: string;
            text: string;
            /** @default null */
            event_id?: string | null;
        };
        /** @description A signal that the feed counts, with what it weighs. */
        FeedSignal: {
            event_id: string;
            name: string;
            weight: number;
            /** @default null */
            video_id?: string | null;
            /** @default null */
            product_id?: string | null;
            /** @default null */
            query?: string | null;
            text: string;
            at: string;
        };
        /** @description Where the feed's algorithm stands for a person; signals newest first. */
        FeedState: {
            user_id: string;
            state: string;
            blueprint: string;
            signals: components["schemas"]["FeedSignal"][];
            interests: components["schemas"]["FeedInterest"][];
            /** @description Videos shown to this person that are remembered. */
            seen: number;
        };
        /** @description What happened in a visit, oldest first. */
        FeedVisit: {
            visit_id: string;
            steps: (components["schemas"]["BatchStep"] | components["schemas"]["SignalStep"])[];
        };
        /** @description A visit of the feed. */
        FeedVisitLine: {
            visit_id: string;
            started_at: string;
            ended_at: string;
            batches: number;
            items: number;
        };
        /** @description The latest 50, newest first. */
        FeedVisits: {
            visits: components["schemas"]["FeedVisitLine"][];
        };
        /** @description How many signals were taken back. */
        Forgotten: {
            /** @constant */
            status: "OK";
            forgotten: number;
        };
        /** @description A product of a result. */
        Found: {
            product_id: string;
            name: string;
            description: string;
            main_category: string;
            sub_categories: string[];
            brand: string | null;
            /** @description An address, or a path on this server. */
            image: string;
            /** @description List price for display, may be empty. */
            actual_price: string;
            /** @description Price for display, may be empty. */
            discount_price: string;
            price: components["schemas"]["Price"] | null;
            discount_percent: number;
            rating: number | null;
            rating_count: number;
            in_stock: boolean;
            attributes: {
                [key: string]: string;
            };
            /** @description product_id, for the prototype's client. */
            productID: string;
            /** @description The first of sub_categories, may be empty. */
            sub_category: string;
            /** @description Where words of the query stand in the name: [start, end) each. */
            highlights: number[][];
        };
        /** @description The process answers. */
        Health: {
            /** @constant */
            status: "ok";
        };
        /** @description What a search is understood to ask for; `text` is what is left to search for freely. */
        Intent: {
            text: string;
            constraints: components["schemas"]["Constraint"][];
        };
        /** @description What a person makes of what their search was understood to ask for. */
        IntentRequest: {
            /**
             * @description Keys of constraints to take away.
             * @default []
             */
            without?: string[];
            /** @default null */
            filters?: components["schemas"]["SearchFilters"] | null;
        };
        /** @description An event as it is held; of a forgotten one only these fields. */
        LoggedEvent: {
            event_id: string;
            kind: components["schemas"]["EventKind"];
            received_at: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What is missing. */
        NotReady: {
            error: string;
            code: string;
            missing: string[];
            progress: components["schemas"]["StepProgress"] | null;
        };
        /** @description A named person of the demo. Act as them by their user_id. */
        Persona: {
            user_id: string;
            name: string;
            tagline: string;
            emoji: string;
        };
        /** @description Those who are in this shop; none where the demo people are not. */
        Personas: {
            personas: components["schemas"]["Persona"][];
        };
        /** @description A product that was chosen for somebody. A higher score is better. */
        Pick: {
            product_id: string;
            name: string;
            description: string;
            main_category: string;
            sub_categories: string[];
            brand: string | null;
            /** @description An address, or a path on this server. */
            image: string;
            /** @description List price for display, may be empty. */
            actual_price: string;
            /** @description Price for display, may be empty. */
            discount_price: string;
            price: components["schemas"]["Price"] | null;
            discount_percent: number;
            rating: number | null;
            rating_count: number;
            in_stock: boolean;
            attributes: {
                [key: string]: string;
            };
            /** @description product_id, for the prototype's client. */
            productID: string;
            /** @description The first of sub_categories, may be empty. */
            sub_category: string;
            reason: components["schemas"]["Reason"];
            score: number;
        };
        /** @description Another policy for the feed, in place of the one of this revision. */
        PolicyChange: {
            revision: number;
            policy: {
                [key: string]: unknown;
            };
        };
        /** @description Now and as listed, in units of the currency (ISO 4217). */
        Price: {
            amount: number;
            list_amount: number;
            currency: string;
        };
        /** @description One thing in the catalogue. */
        Product: {
            product_id: string;
            name: string;
            description: string;
            main_category: string;
            sub_categories: string[];
            brand: string | null;
            /** @description An address, or a path on this server. */
            image: string;
            /** @description List price for display, may be empty. */
            actual_price: string;
            /** @description Price for display, may be empty. */
            discount_price: string;
            price: components["schemas"]["Price"] | null;
            discount_percent: number;
            rating: number | null;
            rating_count: number;
            in_stock: boolean;
            attributes: {
                [key: string]: string;
            };
            /** @description product_id, for the prototype's client. */
            productID: string;
            /** @description The first of sub_categories, may be empty. */
            sub_category: string;
        };
        /** @description All is loaded. Clips are made beside it; videos without theirs show a still picture. */
        Ready: {
            /** @constant */
            status: "ready";
            clips: components["schemas"]["ClipsMade"];
        };
        /** @description A blueprint that the shop came with. */
        ReadyBlueprint: {
            name: string;
            title: string;
            description: string;
            blueprint: {
                [key: string]: unknown;
            };
        };
        /** @description Why a product is shown. `event_id` names the signal that produced it. */
        Reason: {
            /** @enum {string} */
            kind: "search" | "click" | "trending" | "popular" | "catalogue" | "similar";
            text: string;
            /** @default null */
            event_id?: string | null;
        };
        /** @description One page of a result. Reads have no request_id and no event_id, they are not logged. */
        SearchAnswer: {
            request_id: string | null;
            event_id: string | null;
            query: string;
            intent: components["schemas"]["Intent"];
            /** @description Of the intent: given up for products after the first `matching`. */
            relaxed: components["schemas"]["Constraint"][];
            correction: components["schemas"]["Correction"] | null;
            /** @description Products in the whole result. */
            total: number;
            /** @description Those that meet everything; they come first. */
            matching: number;
            facets: components["schemas"]["Facet"][];
            products: components["schemas"]["Found"][];
            next_cursor: string | null;
        };
        /** @description What every product of the result must be. Several values of one kind are alternatives. */
        SearchFilters: {
            /** @default null */
            category?: string | null;
            /** @default [] */
            categories?: string[];
            /** @default null */
            brand?: string | null;
            /** @default [] */
            brands?: string[];
            /** @default null */
            min_price?: number | null;
            /** @default null */
            max_price?: number | null;
            /** @default null */
            min_rating?: number | null;
            /** @default null */
            in_stock?: boolean | null;
            /** @default {} */
            attributes?: {
                [key: string]: string | string[];
            };
        };
        /** @description A submitted search. */
        SearchRequest: {
            query: string;
            /** @default null */
            user_id?: string | number | null;
            /** @default null */
            event_id?: string | null;
            /** @default 20 */
            limit?: number;
            /** @default null */
            filters?: components["schemas"]["SearchFilters"] | null;
            /** @default relevance */
            sort?: components["schemas"]["Sort"];
            /**
             * @description Keys of constraints to take away.
             * @default []
             */
            without?: string[];
            /**
             * @description Search as it is spelled, without correcting it.
             * @default false
             */
            exact?: boolean;
        };
        /** @description What one answer showed. */
        ServedList: {
            request_id: string;
            user_id: string;
            surface: string;
            strategy: string;
            strategy_version: string;
            item_ids: string[];
            at: string;
            seed: number | null;
            details: {
                [key: string]: unknown;
            } | null;
        };
        /** @description The card. Later events about it name its request_id. */
        ShopCard: {
            request_id: string;
            user_id: string;
            strategy: string;
            products: components["schemas"]["Pick"][];
        };
        /** @description Here the client fetches and shows the card. */
        ShopCardSlot: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "shop_card";
            /** @description Leads to what comes after this item. */
            cursor: string;
            reason: components["schemas"]["CardReason"];
        };
        /** @description A search or click that steers the card; `text` is what to show for it. */
        Signal: {
            event_id: string;
            /** @enum {string} */
            kind: "search" | "click";
            /** @default null */
            query?: string | null;
            /** @default null */
            product_id?: string | null;
            /**
             * @description Of the clicked product.
             * @default null
             */
            image?: string | null;
            text: string;
            at: string;
            /**
             * @description What the search asks for, as it counts now.
             * @default null
             */
            intent?: components["schemas"]["Intent"] | null;
        };
        /** @description A signal that the algorithm followed. */
        SignalStep: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "signal";
            at: string;
            event_id: string;
            name: string;
            weight: number;
            /** @default null */
            video_id?: string | null;
            text: string;
            state: string;
            next_state: string;
        };
        /** @description The latest 100, newest first. */
        Signals: {
            signals: components["schemas"]["Signal"][];
        };
        /** @description The nearest products, best first. */
        SimilarAnswer: {
            product_id: string;
            products: components["schemas"]["Pick"][];
        };
        /** @description What one way to choose clips showed the viewers, all together. */
        SimulatedSystem: {
            /** @description Of the blueprint; `random`; `popular`. */
            name: string;
            /** @description By place in the feed: the share of viewers to whose taste it was. */
            on_taste: number[];
            /** @description Of a clip. */
            mean_watch_seconds: number;
            /** @description In which batch after a change of mind the share on taste is at 80% of what it was before. Null where nothing was learned, or nobody changed their mind. */
            recovery_batches: number | null;
            /** @description By a viewer, on average. */
            topics_seen: number;
            /** @description Share of the videos shown to anyone. */
            coverage: number;
            /** @description Share of the clips shown. */
            off_taste: number;
            /** @description Clips that a viewer was shown again. */
            repeats: number;
        };
        /** @description The same viewers before every system: the blueprint's, chance, popularity. */
        Simulation: {
            viewers: number;
            clips: number;
            systems: components["schemas"]["SimulatedSystem"][];
        };
        /** @description Made-up viewers, clips that each watches, and the blueprint; without one, that in force. */
        SimulationRequest: {
            /** @default 40 */
            viewers?: number;
            /** @default 60 */
            clips?: number;
            /** @default 1 */
            seed?: number;
            /** @default null */
            blueprint?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * @description Orders of a result. Within equals, relevance decides, then the id.
         * @enum {string}
         */
        Sort: "relevance" | "price_low" | "price_high" | "rating" | "newest";
        /** @description How far the step under way is; `percent` is null while `total` is not known. */
        StepProgress: {
            step: string;
            done: number;
            total: number;
            percent: number | null;
        };
        /** @description What may be meant; kinds of which nothing is found are left out. */
        SuggestAnswer: {
            query: string;
            groups: components["schemas"]["SuggestionGroup"][];
        };
        /** @description A text to search for; one with a product_id is a product to go to. */
        Suggestion: {
            text: string;
            /** @default null */
            product_id?: string | null;
            /** @default null */
            image?: string | null;
        };
        /** @description Suggestions of one kind, the likeliest first. */
        SuggestionGroup: {
            /** @enum {string} */
            kind: "type" | "brand" | "search" | "product";
            label: string;
            suggestions: components["schemas"]["Suggestion"][];
        };
        /** @description How the feed's algorithm came to a video. */
        Trace: {
            /** @description The node of the blueprint that chose it. */
            state: string;
            /** @enum {string} */
            batch: "random" | "sampled" | "personalized" | "biased";
            /** @description What it was drawn by; null for none. */
            query: string | null;
            score: number | null;
        };
        /** @description A video. Without `url` its poster is shown. */
        Video: {
            video_id: string;
            caption: string;
            hashtags: string[];
            creator: components["schemas"]["Creator"];
            music: string;
            duration_seconds: number;
            width: number;
            height: number;
            stats: components["schemas"]["VideoStats"];
            product_ids: string[];
            url: string | null;
            poster: string | null;
            captions_url: string | null;
        };
        /** @description A video of the feed. */
        VideoItem: {
            video_id: string;
            caption: string;
            hashtags: string[];
            creator: components["schemas"]["Creator"];
            music: string;
            duration_seconds: number;
            width: number;
            height: number;
            stats: components["schemas"]["VideoStats"];
            product_ids: string[];
            url: string | null;
            poster: string | null;
            captions_url: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "video";
            /** @description Leads to what comes after this item. */
            cursor: string;
            reason: components["schemas"]["FeedReason"];
            trace: components["schemas"]["Trace"];
        };
        /** @description Videos about a text, best first. */
        VideoSearchAnswer: {
            query: string;
            /** @description So many of the whole result are about it; they come first. The others are as close as there is. */
            matching: number;
            videos: components["schemas"]["Video"][];
            next_cursor: string | null;
        };
        /** @description Counts of what people did. */
        VideoStats: {
            views: number;
            likes: number;
            comments: number;
            shares: number;
            saves: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    read_search: {
        parameters: {
            query: {
                q: string;
                limit?: number;
                cursor?: string;
                sort?: "relevance" | "price_low" | "price_high" | "rating" | "newest";
                category?: string[];
                brand?: string[];
                min_price?: number;
                max_price?: number;
                min_rating?: number;
                in_stock?: boolean;
                attribute?: string[];
                without?: string[];
                exact?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a result. Reads have no request_id and no event_id, they are not logged. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchRequest"];
            };
        };
        responses: {
            /** @description One page of a result. Reads have no request_id and no event_id, they are not logged. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The event_id was used before for something else. */
            409: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is not of a type that is read here. */
            415: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What may be meant; kinds of which nothing is found are left out. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    click: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClickRequest"];
            };
        };
        responses: {
            /** @description The click is logged. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClickAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Nothing is known under that id. */
            404: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The event_id was used before for something else. */
            409: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is not of a type that is read here. */
            415: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    record_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventBatch"];
                "text/plain": components["schemas"]["EventBatch"];
            };
        };
        responses: {
            /** @description One result per event, in the order they were sent. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResults"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The page that sent it may not. */
            403: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is not of a type that is read here. */
            415: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    recommend: {
        parameters: {
            query?: {
                limit?: number;
                exclude?: string[];
                strategy?: string;
                seed?: number;
            };
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. Later events about it name its request_id. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopCard"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    feed: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                fresh?: boolean;
                near?: string[];
                seed?: number;
            };
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stretch of the feed, and the state of the algorithm in which it was chosen. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    feed_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the feed's algorithm stands for a person; signals newest first. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedState"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    feed_visits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest 50, newest first. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedVisits"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    feed_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened in a visit, oldest first. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedVisit"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Nothing is known under that id. */
            404: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    feed_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What steers the feed; `default` is what the shop came with. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPolicy"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_feed_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            /** @description What steers the feed; `default` is what the shop came with. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPolicy"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The event_id was used before for something else. */
            409: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is not of a type that is read here. */
            415: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    blueprints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that the shop came with. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blueprints"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    check_blueprint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlueprintCheck"];
            };
        };
        responses: {
            /** @description None for a blueprint that can be used. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlueprintProblems"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is not of a type that is read here. */
            415: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    blueprint_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": unknown;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    run_simulation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationRequest"];
            };
        };
        responses: {
            /** @description The same viewers before every system: the blueprint's, chance, popularity. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is not of a type that is read here. */
            415: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    videos: {
        parameters: {
            query: {
                q: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Videos about a text, best first. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoSearchAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    video: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A video. Without `url` its poster is shown. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Nothing is known under that id. */
            404: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One thing in the catalogue. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Nothing is known under that id. */
            404: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    similar: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The nearest products, best first. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Nothing is known under that id. */
            404: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
                view: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": unknown;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Nothing is known under that id. */
            404: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": unknown;
                    "image/webp": unknown;
                    "text/vtt": unknown;
                };
            };
            /** @description The part that `Range` asks for. */
            206: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": unknown;
                    "image/webp": unknown;
                    "text/vtt": unknown;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Nothing is known under that id. */
            404: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such part; `Content-Range` tells how long the whole is. */
            416: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    signals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest 100, newest first. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signals"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    forget_signals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many signals were taken back. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forgotten"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    set_intent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
                event_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntentRequest"];
            };
        };
        responses: {
            /** @description A search or click that steers the card; `text` is what to show for it. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signal"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Nothing is known under that id. */
            404: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is not of a type that is read here. */
            415: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    forget_signal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Nothing is known under that id. */
            404: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything held about a person, oldest first; `feed` is what the feed made of it. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is well-formed but something in it is wrong. */
            422: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    personas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those who are in this shop; none where the demo people are not. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Personas"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is loaded. Clips are made beside it; videos without theirs show a still picture. */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The shop is not ready, or a part of it does not answer now. */
            503: {
                headers: {
                    "X-Request-ID"?: string;
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotReady"];
                };
            };
        };
    };
    read_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": unknown;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    "X-Request-ID"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
}
