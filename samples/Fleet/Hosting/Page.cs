using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Fleet.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Fleet.Hosting;

/// <summary>The page, and the views that it receives while it is open.</summary>
internal static class Page
{
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(500);

    /// <summary>The page itself: one file without a framework.</summary>
    public static IResult Show() => Results.Stream(typeof(Page).Assembly.GetManifestResourceStream("page.html")!, "text/html; charset=utf-8");

    /// <summary>A view of the fleet twice a second, each with the alarms since the one before it.</summary>
    public static ServerSentEventsResult<RoomView> Events(IGrainFactory grains, CancellationToken aborted) =>
        TypedResults.ServerSentEvents(Views(grains, aborted));

    private static async IAsyncEnumerable<SseItem<RoomView>> Views(IGrainFactory grains, [EnumeratorCancellation] CancellationToken aborted)
    {
        IControlRoom room = grains.GetGrain<IControlRoom>(0);
        using var timer = new PeriodicTimer(s_between);
        long seen = 0;
        do
        {
            RoomView view = await room.View(seen);
            seen = view.Seen;
            yield return new SseItem<RoomView>(view);
        }
        while (await timer.WaitForNextTickAsync(aborted));
    }
}
