# حالات الطلب

status-received = مستلم
status-assigned = محال على المصلحة
status-in_progress = قيد المعالجة
status-answered = تمت الإجابة
status-closed = مغلق
status-refused = مرفوض
