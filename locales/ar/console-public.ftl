# الصفحات التي يقرأها الجميع: العرائض والأفكار والمعطيات المفتوحة.

console-public =
    .home = العرائض والأفكار
    .title = العرائض والأفكار في { $commune }
    .other_language = Français
    .petitions = العرائض
    .ideas = أفكار السكان
    .none = لا شيء حاليا.
    .more = المزيد
    .campaigns = حملات الأفكار
    .campaign_ahead = لاحقا
    .campaign_open = مفتوحة
    .campaign_over = انتهت
    .campaign_days = من { $from } إلى { $to }
    .campaign_received = الأفكار الواردة: { $count }
    .campaign_kept = أخذت بعين الاعتبار: { $count } من { $quota }
    .campaign_counts = الأفكار الواردة: { $received } · أخذت بعين الاعتبار: { $kept }
    .missing = هذه الصفحة غير موجودة
    .number = رقم { $reference }
    .opened = فتحت في { $date }
    .listed = نشرت في { $date }
    .closes = إلى غاية { $date }
    .supports = { $count ->
        [zero] لا أحد يدعمها بعد
        [one] شخص واحد يدعمها
        [two] شخصان يدعمانها
        [few] { $count } أشخاص يدعمونها
        [many] { $count } شخصا يدعمونها
       *[other] { $count } شخص يدعمونها
    }
    .supports_of = { $count ->
        [zero] لا دعم بعد من { $threshold } يطلبها القانون
        [one] دعم واحد من { $threshold } يطلبها القانون
        [two] دعمان من { $threshold } يطلبها القانون
        [few] { $count } أصوات داعمة من { $threshold } يطلبها القانون
        [many] { $count } صوتا داعما من { $threshold } يطلبها القانون
       *[other] { $count } صوت داعم من { $threshold } يطلبها القانون
    }
    .answer = جواب الجماعة
    .way = مسار العريضة
    .step_collected = جمع المساندات
    .step_deposited = الإيداع لدى رئيس المجلس مقابل وصل
    .step_checking = تحقق مكتب المجلس
    .step_session = الدورة العادية للمجلس
    .step_answer = الجواب المعلل
    .step_done = تم
    .step_now = جار
    .step_ahead = لاحقا
    .by_day = قبل نهاية { $date }
    .by_session = { $month }، في الأسبوع الأول
    .receipt = الوصل رقم { $number } بتاريخ { $date }
    .overdue = انتهى الأجل
    .way_law = القانون التنظيمي 113-14، المواد 33 و38 و125: دورات فبراير وماي وأكتوبر، جدول الأعمال قبل 20 يوما، والجواب خلال ثلاثة أشهر من الإيداع.
    .taken_up = أخذتها الجماعة بعين الاعتبار
    .project = المشروع الذي يحملها
    .opinions = آراء الهيئات الاستشارية
    .history = المراحل
    .chat = الدعم عبر الرسائل
    .code = هل حسب دعمي؟ اكتبوا الرمز.
    .check = تحقق
    .data = معطيات مفتوحة
    .data_more = العرائض والأفكار العمومية، لكل استعمال. لا يوجد فيها اسم أي شخص.
    .field_reference = الرقم
    .field_title_ar = العنوان بالعربية. للفكرة: العنوان بلغة صاحبها.
    .field_title_fr = العنوان بالفرنسية. للفكرة: العنوان بلغة صاحبها.
    .field_text_ar = النص بالعربية. للفكرة: النص بلغة صاحبها.
    .field_text_fr = النص بالفرنسية. للفكرة: النص بلغة صاحبها.
    .field_status = الوضعية. العريضة: collecting (مفتوحة)، ready (جاهزة)، deposited (مودعة)، checking (لدى المكتب)، accepted (مقبولة)، refused (مرفوضة)، decided (صدر القرار)، closed (مغلقة). الفكرة: listed (منشورة)، answered (أجيب عنها).
    .field_supports = عدد الدعم المعطى
    .field_threshold = الدعم الذي يطلبه القانون التنظيمي 113-14، المادة 123؛ فارغ للفكرة ولعريضة جمعية
    .field_theme = موضوع الفكرة؛ فارغ للعريضة
    .field_quarter_ar = حي الفكرة بالعربية
    .field_quarter_fr = حي الفكرة بالفرنسية
    .field_public_since = عمومي منذ (ISO 8601، التوقيت العالمي)
    .field_closes_at = نهاية الدعم (ISO 8601، التوقيت العالمي)
    .field_answer = جواب الجماعة عن الفكرة
    .field_project_ar = المشروع الذي أخذت فيه الفكرة بعين الاعتبار، بالعربية
    .field_project_fr = المشروع الذي أخذت فيه الفكرة بعين الاعتبار، بالفرنسية
    .field_project_stage = حالة هذا المشروع: planned (مبرمج)، under_way (قيد الإنجاز)، done (منجز)، given_up (تم التخلي عنه)
    .field_body_ar = الهيئة الاستشارية التي رفعت إليها الفكرة أخيرا، بالعربية
    .field_body_fr = الهيئة نفسها بالفرنسية
    .field_reply_by = آخر يوم منتظر لرأيها
    .field_opinion = رأي هذه الهيئة: favourable (موافق)، with_remarks (موافق مع ملاحظات)، unfavourable (غير موافق)، none (لا رأي في الأجل)
    .field_opinion_ar = كلماتها بالعربية
    .field_opinion_fr = كلماتها بالفرنسية
    .field_met_on = يوم اجتماعها
    .consultations = الاستشارات
    .consultation_chat = إبداء الرأي عبر الرسائل
    .answered_by = { $count ->
        [zero] لم يجب أحد بعد
        [one] أجاب شخص واحد
        [two] أجاب شخصان
        [few] أجاب { $count } أشخاص
        [many] أجاب { $count } شخصا
       *[other] أجاب { $count } شخص
    }
    .answers = { $count ->
        [zero] بلا جواب
        [one] جواب واحد
        [two] جوابان
        [few] { $count } أجوبة
        [many] { $count } جوابا
       *[other] { $count } جواب
    }
    .questions = الأسئلة
    .kept = ما تم اعتماده، ولماذا
    .adopted = ما آلت إليه
    .by_quarter = حسب الحي
    .fewest = ما صرح به الناس عن أنفسهم بكل حرية. لا تعرض مجموعة عدد أجوبتها أقل من { $count }.
    .results_more = نتائج الاستشارات المغلقة: سطر لكل جواب ممكن. لا توجد فيها الأجوبة الحرة.
    .field_form = الشكل: consultation (استشارة)، survey (استمارة)، poll (استطلاع)
    .field_opens_at = الافتتاح (ISO 8601، التوقيت العالمي)
    .field_people = من أجاب عن سؤال واحد على الأقل
    .field_question_ar = السؤال بالعربية
    .field_question_fr = السؤال بالفرنسية
    .field_kind = الجواب: choice (اختيار)، several (عدة اختيارات)، rank (ترتيب)، scale (من 1 إلى 5)، text، voice، photo
    .field_answers = عدد الأجوبة عن السؤال
    .field_option_ar = جواب ممكن بالعربية
    .field_option_fr = جواب ممكن بالفرنسية
    .field_chosen = كم شخصا اختاره؛ وفي الترتيب كم شخصا وضعه أولا
    .calls = نداءات الترشيح
    .call_chat = الترشح عبر الرسائل
    .call_criteria = من يمكنه الترشح
    .call_quarters = السكن في أحد هذه الأحياء: { $quarters }
    .call_documents = ما يجب إرساله
    .seats = عدد المقاعد: { $count }
    .candidates = عدد الترشيحات: { $count }
    .results_on = النتيجة قبل { $date }
    .call_result = النتيجة
    .call_kept = ترشيحات مقبولة
    .call_reserve = في الاحتياط
    .call_not_kept = غير مقبولة
    .call_appeals = طعون متوصل بها
    .appeals_until = يمكن الطعن إلى غاية { $date }
    .call_names = المقبولون
    .call_names_more = فقط من وافقوا على نشر أسمائهم.
    .calls_more = نداء في كل سطر، بالأرقام فقط.
    .field_call_status = الحالة: planned (معلن عنه)، open (مفتوح)، closed (مغلق)، published (نشرت النتيجة)، final (منته)
    .field_results_on = آخر يوم موعود للنتيجة
    .field_seats = عدد المقاعد
    .field_candidates = ترشيحات متوصل بها ولم تسحب
    .field_kept = ترشيحات مقبولة؛ فارغ قبل نشر النتيجة
    .field_reserve = ترشيحات في الاحتياط؛ فارغ قبل نشر النتيجة
    .field_not_kept = ترشيحات غير مقبولة؛ فارغ قبل نشر النتيجة
    .field_appeals = طعون متوصل بها؛ فارغ قبل نشر النتيجة
    .votes = التصويتات
    .vote_chat = التصويت عبر الرسائل
    .voted = { $count ->
        [zero] لم يصوت أحد
        [one] صوت شخص واحد
        [two] صوت شخصان
        [few] صوت { $count } أشخاص
        [many] صوت { $count } شخصا
       *[other] صوت { $count } شخص
    }
    .vote_budget = الميزانية: { NUMBER($cost) } درهم
    .vote_cost = { NUMBER($cost) } درهم
    .vote_choices = الاختيارات
    .vote_result = النتيجة
    .votes_more = نتائج التصويتات المغلقة: سطر لكل اختيار. لا صوت يقول صاحبه.
    .field_vote_form = الشكل: pairs (صورتان، أيهما أولا؟)، budget (ميزانية تشاركية)
    .field_voters = عدد المصوتين
    .field_budget = الميزانية، بالدرهم؛ فارغ في التصويت بالصور
    .field_choice_ar = الاختيار، بالعربية
    .field_choice_fr = الاختيار، بالفرنسية
    .field_cost = كلفة المشروع، بالدرهم
    .field_votes = أصوات المشروع؛ وفي الصور: كم مرة اختيرت
    .field_shown = في الصور: كم مرة عرضت وحسم فيها
    .field_rank = في الصور: الرتبة
    .field_chance = في الصور: فرصة أن تختار قبل غيرها، من 0 إلى 1 (نموذج برادلي وتيري)
    .field_chance_from = الحد الأدنى لهذه الفرصة، بنسبة 95 %
    .field_chance_to = الحد الأعلى لهذه الفرصة، بنسبة 95 %
    .field_funded = مشروع مقبول: 1، وإلا 0؛ فارغ في التصويت بالصور
