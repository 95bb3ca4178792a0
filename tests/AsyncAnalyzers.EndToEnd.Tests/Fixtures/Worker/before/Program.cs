using Mailer;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<Outbox>();
builder.Services.AddHostedService<MailService>();
builder.Build().Run();
