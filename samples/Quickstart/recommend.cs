#:package Autoencoders.Generated@0.1.0
#:property Optimize=true
// What would a user like?  dotnet run recommend.cs
using Autoencoders;

const int Films = 40;
Dataset ratings = Dataset.From(Enumerable.Range(0, 3000).Select(user => Ratings(user)));
var model = new RatingsAutoencoder(seed: 1);
new Trainer<RatingsAutoencoder>(model, new Adam(2e-3f)).Fit(ratings, new TrainingOptions { Epochs = 100 });

// A user that the network has not seen: NaN is a film without a rating.
float[] asked = Ratings(5002), filled = new float[Films];
model.Reconstruct(asked, filled);
IEnumerable<int> best = Enumerable.Range(0, Films).Where(film => float.IsNaN(asked[film])).OrderByDescending(film => filled[film]).Take(3);
foreach (int film in best)
    Console.WriteLine($"film {film}: {5 * filled[film]:F1} stars foretold, {5 * Ratings(5002, share: 1)[film]:F1} true");

// Each user likes some of four genres; each film has a genre and is rated by a quarter of the users.
static float[] Ratings(int user, double share = 0.25)
{
    var taste = new CounterRandom((ulong)user);
    float[] likes = [taste.NextSingle(), taste.NextSingle(), taste.NextSingle(), taste.NextSingle()];
    var seen = new CounterRandom((ulong)user + 1_000_000);
    return [.. Enumerable.Range(0, Films).Select(film => seen.NextSingle() < share ? likes[film % 4] : float.NaN)];
}

[Autoencoder(Films, 8, Code = Activation.Sigmoid, Output = Activation.Sigmoid, Missing = Missing.Masked)]
[Corruption(Noise.Masking, 0.3f)]       // hides ratings that are known, so that there is something to foretell
public sealed partial class RatingsAutoencoder
{
    private const int Films = 40;
}
