-- A receipt and a sealed PDF are looked up by what stands on them, by anyone [S3].
create index hand_in_sha256 on hand_in (sha256);
create index hand_in_pdf on hand_in (pdf_file_id);
create index hand_in_replaced_sha256 on hand_in_replaced (sha256);
create index hand_in_replaced_pdf on hand_in_replaced (pdf_file_id);
create index file_answer_sha256 on file (sha256) where kind = 'answer';
