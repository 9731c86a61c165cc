# أين يمكن أن يكون الطلب

status-received = تم التوصل بها
status-assigned = محالة على المصلحة
status-in_progress = قيد المعالجة
status-answered = تمت الإجابة
status-closed = انتهت
status-refused = لم تقبل
status-withdrawn = سحبت
status-merged = مضمومة
