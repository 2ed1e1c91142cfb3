CREATE TABLE "amendment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "amendment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"bet_number" integer NOT NULL,
	"amended_at" timestamp with time zone NOT NULL,
	"amended_by" uuid,
	"reason" text NOT NULL,
	"field" text NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verdict" (
	"bet_number" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"draft" text NOT NULL,
	"step" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"signed_by" uuid,
	"reason" text,
	"is_stopped_early" boolean NOT NULL,
	"learned" text NOT NULL,
	"next" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "theme" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"narrative" text NOT NULL,
	"quarter_key" text NOT NULL,
	"target_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "not_now" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"why" text NOT NULL,
	"reopen_when" text,
	"quarter_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_reason" text,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"decide_on" date NOT NULL,
	"owner_id" uuid,
	"context" text,
	"options" text[] DEFAULT '{}' NOT NULL,
	"chosen" text,
	"why" text,
	"risks" text,
	"ask" text,
	"review_on" date,
	"bet_number" integer,
	"supersedes_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"reviewed_at" timestamp with time zone,
	"stands" boolean,
	"review_note" text,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "position" (
	"decision_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"agrees" boolean NOT NULL,
	"comment" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "position_decision_id_member_id_pk" PRIMARY KEY("decision_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "bet" ADD COLUMN "theme_id" uuid;--> statement-breakpoint
ALTER TABLE "bet" ADD COLUMN "sealed" text;--> statement-breakpoint
ALTER TABLE "bet" ADD COLUMN "seal" text;--> statement-breakpoint
ALTER TABLE "bet" ADD COLUMN "drop_reason" text;--> statement-breakpoint
ALTER TABLE "bet" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "team" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "metric" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "demo" text DEFAULT 'NONE' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "demo_started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "data_import" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "target" ADD COLUMN "saved_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "target" ADD COLUMN "saved_by" uuid;--> statement-breakpoint
ALTER TABLE "target" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_bet_number_bet_number_fk" FOREIGN KEY ("bet_number") REFERENCES "public"."bet"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_amended_by_member_id_fk" FOREIGN KEY ("amended_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_bet_number_bet_number_fk" FOREIGN KEY ("bet_number") REFERENCES "public"."bet"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_signed_by_member_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme" ADD CONSTRAINT "theme_target_id_target_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."target"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_owner_id_member_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_bet_number_bet_number_fk" FOREIGN KEY ("bet_number") REFERENCES "public"."bet"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_supersedes_id_decision_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."decision"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_decide_on_index" ON "decision" USING btree ("decide_on");--> statement-breakpoint
CREATE INDEX "decision_bet_number_index" ON "decision" USING btree ("bet_number");--> statement-breakpoint
ALTER TABLE "bet" ADD CONSTRAINT "bet_theme_id_theme_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."theme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_saved_by_member_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace" DROP COLUMN "is_demo";