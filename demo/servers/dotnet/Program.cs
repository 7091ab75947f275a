// The session endpoint in .NET: a minimal API and Stripe's own SDK.
using Microsoft.Extensions.FileProviders;
using Stripe;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls($"http://localhost:{Environment.GetEnvironmentVariable("PORT") ?? "4242"}");
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession(options => options.Cookie.SameSite = SameSiteMode.Lax);
var app = builder.Build();
app.UseSession();

var stripe = new StripeClient(Setting("STRIPE_SECRET_KEY"), apiBase: Environment.GetEnvironmentVariable("STRIPE_API_BASE"));
string[] components = ["balances", "payments", "payouts_list"];

app.MapPost("/account_session", async (HttpContext context) =>
{
    context.Response.Headers.CacheControl = "no-store";
    if (!FromOwnPage(context.Request)) return Refuse(403, "This request came from another site.");
    if (context.Session.GetString("account") is not { } account) return Refuse(401, "Please sign in.");
    try
    {
        var session = await stripe.V1.AccountSessions.CreateAsync(new AccountSessionCreateOptions
        {
            Account = account,
            Components = new()
            {
                Balances = new() { Enabled = true },
                Payments = new() { Enabled = true },
                PayoutsList = new() { Enabled = true },
            },
        });
        return Results.Json(new { client_secret = session.ClientSecret, publishable_key = Setting("STRIPE_PUBLISHABLE_KEY"), components });
    }
    catch (StripeException error)
    {
        app.Logger.LogError("No account session: {Message}", error.Message);
        if (error.StripeResponse?.Headers?.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait.ToString();
        // What is ours to mend is a 500: Stripe's own status says nothing about who is signed in here.
        return (int)error.HttpStatusCode switch
        {
            429 => Refuse(429, "Too many requests right now. Please try again in a moment."),
            0 or >= 500 => Refuse(502, "Our payment provider cannot be reached right now."),
            _ => Refuse(500, "Something went wrong on our side."),
        };
    }
    catch (HttpRequestException error)
    {
        app.Logger.LogError("No account session: {Message}", error.Message);
        return Refuse(502, "Our payment provider cannot be reached right now.");
    }
});

var files = new PhysicalFileProvider(Path.GetFullPath("../public"));
app.Use(async (context, next) =>
{
    if (context.Request.Path == "/") context.Session.SetString("account", Setting("STRIPE_ACCOUNT")); // Stands for your sign-in.
    await next();
});
app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
app.Run();

static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");

static IResult Refuse(int status, string message) => Results.Json(new { error = new { message } }, statusCode: status);

static bool FromOwnPage(HttpRequest request)
{
    if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site)) return site == "same-origin" || site == "none";
    return !request.Headers.TryGetValue("Origin", out var origin) || new Uri(origin!).Authority == request.Host.Value;
}
