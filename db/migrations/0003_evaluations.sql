CREATE TABLE "evaluation" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evaluation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"bet_number" integer NOT NULL,
	"evaluated_at" timestamp with time zone NOT NULL,
	"data_before" date NOT NULL,
	"is_frozen" boolean NOT NULL,
	"record" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bet" ADD COLUMN "launch_said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "snapshot" jsonb;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_bet_number_bet_number_fk" FOREIGN KEY ("bet_number") REFERENCES "public"."bet"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evaluation_bet_number_index" ON "evaluation" USING btree ("bet_number");