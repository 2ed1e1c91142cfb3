CREATE TABLE "metric_refresh" (
	"version_id" integer PRIMARY KEY NOT NULL,
	"basis" text NOT NULL,
	"change_id" integer NOT NULL,
	"filled_from" date NOT NULL,
	"data_through" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "data_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"file_name" text NOT NULL,
	"metric_key" text,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"started_by" uuid,
	"stored" double precision DEFAULT 0 NOT NULL,
	"duplicates" double precision DEFAULT 0 NOT NULL,
	"rejected" double precision DEFAULT 0 NOT NULL,
	"replaced" jsonb
);
--> statement-breakpoint
CREATE TABLE "fact_change" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fact_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"cause" text NOT NULL,
	"import_id" uuid NOT NULL,
	"subject" text,
	"first_day" date,
	"last_day" date,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"is_settled" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"text" text NOT NULL,
	"metrics" text[] DEFAULT '{}' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"metric_key" text NOT NULL,
	"value" double precision NOT NULL,
	"by" date NOT NULL,
	"where" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "metric_point" ALTER COLUMN "n" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "metric_refresh" ADD CONSTRAINT "metric_refresh_version_id_metric_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."metric_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_import" ADD CONSTRAINT "data_import_metric_key_metric_key_fk" FOREIGN KEY ("metric_key") REFERENCES "public"."metric"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_import" ADD CONSTRAINT "data_import_started_by_member_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_created_by_member_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_metric_key_metric_key_fk" FOREIGN KEY ("metric_key") REFERENCES "public"."metric"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fact_change_import_id_index" ON "fact_change" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "note_from_day_index" ON "note" USING btree ("from_day");