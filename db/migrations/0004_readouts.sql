CREATE TABLE "readout" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"team_key" text NOT NULL,
	"week" date NOT NULL,
	"focus" integer[] DEFAULT '{}' NOT NULL,
	"shipped" text DEFAULT '' NOT NULL,
	"changed" text DEFAULT '' NOT NULL,
	"learned" text DEFAULT '' NOT NULL,
	"next" text DEFAULT '' NOT NULL,
	"risks" text DEFAULT '' NOT NULL,
	"drafted" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"is_demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "readout_team_key_week_unique" UNIQUE("team_key","week")
);
--> statement-breakpoint
ALTER TABLE "not_now" ADD COLUMN "triggered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "readout" ADD CONSTRAINT "readout_team_key_team_key_fk" FOREIGN KEY ("team_key") REFERENCES "public"."team"("key") ON DELETE cascade ON UPDATE no action;