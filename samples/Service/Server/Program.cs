using ServiceSample;

await Service.Create(args).RunAsync();
