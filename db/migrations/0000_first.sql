CREATE TABLE "bet" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bet_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"revision" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"team_key" text NOT NULL,
	"quarter_key" text NOT NULL,
	"owner_id" uuid,
	"problem" text,
	"hypothesis" jsonb,
	"leading_metric_key" text,
	"leading_metric_version" integer,
	"prediction" jsonb,
	"baseline" double precision,
	"also_watch" text[] DEFAULT '{}' NOT NULL,
	"plan" jsonb,
	"window_days" integer,
	"launch_by" date,
	"review_on" date,
	"effort_weeks" double precision,
	"risks" text,
	"ask" text,
	"committed_at" timestamp with time zone,
	"override_reason" text,
	"launched_on" date,
	"promised_review_on" date,
	"is_retrospective" boolean DEFAULT false NOT NULL,
	"decided_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guardrail" (
	"bet_number" integer NOT NULL,
	"position" integer NOT NULL,
	"metric_key" text NOT NULL,
	"metric_version" integer,
	"margin" double precision NOT NULL,
	CONSTRAINT "guardrail_bet_number_metric_key_pk" PRIMARY KEY("bet_number","metric_key")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"team_key" text,
	CONSTRAINT "member_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "team" (
	"key" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"wip_limit" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metric" (
	"key" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"stage" text NOT NULL,
	"unit" text NOT NULL,
	"currency" text,
	"good_direction" text NOT NULL,
	"owner_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"drives" text[] DEFAULT '{}' NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "metric_point" (
	"version_id" integer NOT NULL,
	"day" date NOT NULL,
	"value" double precision,
	"numerator" double precision,
	"denominator" double precision,
	"n" double precision NOT NULL,
	CONSTRAINT "metric_point_version_id_day_pk" PRIMARY KEY("version_id","day")
);
--> statement-breakpoint
CREATE TABLE "metric_version" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "metric_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"metric_key" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"definition" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "metric_version_metric_key_version_unique" UNIQUE("metric_key","version")
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"week_starts_on" integer NOT NULL,
	"fiscal_year_start_month" integer NOT NULL,
	"currency" text NOT NULL,
	"local_member_id" uuid NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bet" ADD CONSTRAINT "bet_team_key_team_key_fk" FOREIGN KEY ("team_key") REFERENCES "public"."team"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bet" ADD CONSTRAINT "bet_owner_id_member_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bet" ADD CONSTRAINT "bet_leading_metric_key_metric_key_fk" FOREIGN KEY ("leading_metric_key") REFERENCES "public"."metric"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardrail" ADD CONSTRAINT "guardrail_bet_number_bet_number_fk" FOREIGN KEY ("bet_number") REFERENCES "public"."bet"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardrail" ADD CONSTRAINT "guardrail_metric_key_metric_key_fk" FOREIGN KEY ("metric_key") REFERENCES "public"."metric"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_team_key_team_key_fk" FOREIGN KEY ("team_key") REFERENCES "public"."team"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric" ADD CONSTRAINT "metric_owner_id_member_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_point" ADD CONSTRAINT "metric_point_version_id_metric_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."metric_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_metric_key_metric_key_fk" FOREIGN KEY ("metric_key") REFERENCES "public"."metric"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_created_by_member_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "metric_point_day_index" ON "metric_point" USING btree ("day");