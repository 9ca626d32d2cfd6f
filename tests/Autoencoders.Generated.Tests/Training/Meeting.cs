namespace Autoencoders.Tests.Training;

/// <summary>A place where threads wait until all have come, so that none of them does the work of two. Allocates nothing.</summary>
internal sealed class Meeting(int threads)
{
    private int _come;

    public void Wait()
    {
        int place = Interlocked.Increment(ref _come) - 1;
        int all = ((place / threads) + 1) * threads;
        while (Volatile.Read(ref _come) < all)
            Thread.Yield();
    }
}
