CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`version_id` text NOT NULL,
	`class_id` text,
	`title` text NOT NULL,
	`join_code` text NOT NULL,
	`mode` text NOT NULL,
	`identify` text NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`attempts_allowed` integer,
	`attempt_counts` text NOT NULL,
	`shuffle_questions` integer NOT NULL,
	`shuffle_options` integer NOT NULL,
	`feedback` text NOT NULL,
	`time_limit_minutes` integer,
	`version` integer NOT NULL,
	`is_example` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `published_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`class_id`) REFERENCES `class`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "assignment_mode" CHECK("assignment"."mode" IN ('self-paced', 'teacher-paced')),
	CONSTRAINT "assignment_identify" CHECK("assignment"."identify" IN ('code', 'list', 'name')),
	CONSTRAINT "assignment_attempt_counts" CHECK("assignment"."attempt_counts" IN ('first', 'last', 'best')),
	CONSTRAINT "assignment_feedback" CHECK("assignment"."feedback" IN ('each-answer', 'hand-in', 'closed', 'never'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_join_code_unique` ON `assignment` (`join_code`);--> statement-breakpoint
CREATE INDEX `assignment_owner` ON `assignment` (`owner_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `assignment_version` ON `assignment` (`version_id`);--> statement-breakpoint
CREATE INDEX `assignment_class` ON `assignment` (`class_id`);--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`participant_id` text NOT NULL,
	`number` integer NOT NULL,
	`seed` integer NOT NULL,
	`started_at` integer NOT NULL,
	`handed_in_at` integer,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_number` ON `attempt` (`participant_id`,`number`);--> statement-breakpoint
CREATE TABLE `device` (
	`token_hash` text NOT NULL,
	`participant_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`token_hash`, `participant_id`),
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `device_participant` ON `device` (`participant_id`);--> statement-breakpoint
CREATE TABLE `participant` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`student_id` text,
	`display_name` text NOT NULL,
	`code` text,
	`extra_time` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`student_id`) REFERENCES `student`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participant_code_unique` ON `participant` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `participant_student` ON `participant` (`assignment_id`,`student_id`);--> statement-breakpoint
CREATE INDEX `participant_student_id` ON `participant` (`student_id`);--> statement-breakpoint
CREATE TABLE `response` (
	`attempt_id` text NOT NULL,
	`published_question_id` text NOT NULL,
	`value` text,
	`is_flagged` integer NOT NULL,
	`sequence` integer NOT NULL,
	`checked_at` integer,
	`first_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `published_question_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_question_id`) REFERENCES `published_question`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `response_question` ON `response` (`published_question_id`);--> statement-breakpoint
CREATE TABLE `response_history` (
	`attempt_id` text NOT NULL,
	`published_question_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`value` text,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `published_question_id`, `sequence`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_question_id`) REFERENCES `published_question`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `response_history_question` ON `response_history` (`published_question_id`);--> statement-breakpoint
CREATE TABLE `class` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`is_example` integer DEFAULT false NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `class_owner` ON `class` (`owner_id`);--> statement-breakpoint
CREATE TABLE `student` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`display_name` text NOT NULL,
	`code` text NOT NULL,
	`extra_time` integer DEFAULT 0 NOT NULL,
	`removed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `class`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "student_extra_time" CHECK("student"."extra_time" BETWEEN 0 AND 400)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `student_code_unique` ON `student` (`code`);--> statement-breakpoint
CREATE INDEX `student_class` ON `student` (`class_id`);--> statement-breakpoint
CREATE TABLE `passage` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`source_card` text NOT NULL,
	`version` integer NOT NULL,
	`is_example` integer DEFAULT false NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passage_owner` ON `passage` (`owner_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `passage_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`passage_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`passage_id`) REFERENCES `passage`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passage_revision_number` ON `passage_revision` (`passage_id`,`number`);--> statement-breakpoint
CREATE TABLE `published_key` (
	`published_question_id` text NOT NULL,
	`number` integer NOT NULL,
	`key` text NOT NULL,
	`evidence` text NOT NULL,
	`explanation` text NOT NULL,
	`feedback` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`published_question_id`, `number`),
	FOREIGN KEY (`published_question_id`) REFERENCES `published_question`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "published_key_number" CHECK("published_key"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE `published_passage` (
	`version_id` text NOT NULL,
	`passage_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`version_id`, `passage_id`),
	FOREIGN KEY (`version_id`) REFERENCES `published_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`passage_id`) REFERENCES `passage`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `passage_revision`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `published_passage_passage` ON `published_passage` (`passage_id`);--> statement-breakpoint
CREATE INDEX `published_passage_revision` ON `published_passage` (`revision_id`);--> statement-breakpoint
CREATE TABLE `published_question` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`question_id` text NOT NULL,
	`passage_id` text,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`prompt` text NOT NULL,
	`content` text NOT NULL,
	`points` real NOT NULL,
	`skill` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `published_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`passage_id`) REFERENCES `passage`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_question_version` ON `published_question` (`version_id`,`question_id`);--> statement-breakpoint
CREATE INDEX `published_question_passage` ON `published_question` (`passage_id`);--> statement-breakpoint
CREATE TABLE `published_version` (
	`id` text PRIMARY KEY NOT NULL,
	`set_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`set_id`) REFERENCES `question_set`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_version_number` ON `published_version` (`set_id`,`number`);--> statement-breakpoint
CREATE TABLE `question` (
	`set_id` text NOT NULL,
	`id` text NOT NULL,
	`passage_id` text,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`prompt` text NOT NULL,
	`content` text NOT NULL,
	`points` real NOT NULL,
	`skill` text NOT NULL,
	`key` text NOT NULL,
	`evidence` text NOT NULL,
	`explanation` text NOT NULL,
	`feedback` text NOT NULL,
	PRIMARY KEY(`set_id`, `id`),
	FOREIGN KEY (`set_id`) REFERENCES `question_set`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`passage_id`) REFERENCES `passage`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `question_passage` ON `question` (`passage_id`);--> statement-breakpoint
CREATE TABLE `question_set` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`version` integer NOT NULL,
	`is_example` integer DEFAULT false NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_set_owner` ON `question_set` (`owner_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `question_set_passage` (
	`set_id` text NOT NULL,
	`passage_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`set_id`, `passage_id`),
	FOREIGN KEY (`set_id`) REFERENCES `question_set`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`passage_id`) REFERENCES `passage`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `passage_revision`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_set_passage_passage` ON `question_set_passage` (`passage_id`);--> statement-breakpoint
CREATE INDEX `question_set_passage_revision` ON `question_set_passage` (`revision_id`);--> statement-breakpoint
CREATE TABLE `access_token` (
	`id` text PRIMARY KEY NOT NULL,
	`teacher_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`teacher_id`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_token_token_hash_unique` ON `access_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `access_token_teacher` ON `access_token` (`teacher_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`note` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_by` text,
	`used_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`used_by`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_hash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `teacher` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`role` text DEFAULT 'teacher' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "teacher_role" CHECK("teacher"."role" IN ('admin', 'teacher'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teacher_email_unique` ON `teacher` (`email`);--> statement-breakpoint
CREATE TABLE `teacher_credential` (
	`id` text PRIMARY KEY NOT NULL,
	`teacher_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`password` text,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`teacher_id`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `teacher_credential_teacher` ON `teacher_credential` (`teacher_id`);--> statement-breakpoint
CREATE TABLE `teacher_session` (
	`id` text PRIMARY KEY NOT NULL,
	`teacher_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`teacher_id`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teacher_session_token_unique` ON `teacher_session` (`token`);--> statement-breakpoint
CREATE INDEX `teacher_session_teacher` ON `teacher_session` (`teacher_id`);--> statement-breakpoint
CREATE TABLE `tries` (
	`bucket` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tries_window` ON `tries` (`window_ends_at`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
