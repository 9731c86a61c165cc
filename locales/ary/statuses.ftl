# فين يقدر يكون الطلب

status-received = وصلات
status-assigned = عند المصلحة
status-in_progress = خدامين عليها
status-answered = جاوبنا عليها
status-closed = سالات
status-refused = ما تقبلاتش
