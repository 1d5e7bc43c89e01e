using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Catalyst.Api.Telemetry;

/// <summary>
/// Listens to the process's meters and writes what they count in Prometheus' text format. Small on purpose: sums, gauges and histograms with
/// fixed buckets, and a bound on the number of series, so that a label somebody fills with ids cannot eat the memory.
/// </summary>
internal sealed class PrometheusMetrics : IDisposable
{
    private const int MaxSeriesPerInstrument = 500;

    private static readonly double[] Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, InstrumentSeries> _instruments = new();

    public PrometheusMetrics()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsOfInterest(instrument.Meter.Name))
            {
                _instruments[instrument] = new InstrumentSeries(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<byte>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<short>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<float>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<decimal>((i, value, tags, _) => Record(i, (double)value, tags));
        _listener.Start();
    }

    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var group in _instruments.Values.GroupBy(i => i.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Two meters may have an instrument of the same name; the format allows one family for both.
            var first = group.First();
            text.Append("# HELP ").Append(first.Name).Append(' ').Append(Escape(first.Help, quotes: false)).Append('\n');
            text.Append("# TYPE ").Append(first.Name).Append(' ').Append(first.Type).Append('\n');
            foreach (var series in group)
            {
                series.Write(text);
            }
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (_instruments.TryGetValue(instrument, out var series))
        {
            series.Record(value, tags);
        }
    }

    private static bool IsOfInterest(string meter) =>
        meter.StartsWith("Catalyst", StringComparison.OrdinalIgnoreCase)
        || meter is "Microsoft.AspNetCore.Hosting" or "Microsoft.AspNetCore.Server.Kestrel" or "Microsoft.AspNetCore.RateLimiting" or "System.Runtime" or "Npgsql"
        || meter.StartsWith("Microsoft.Orleans", StringComparison.Ordinal);

    private static string Escape(string value, bool quotes)
    {
        value = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? value.Replace("\"", "\\\"", StringComparison.Ordinal) : value;
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        double.NaN => "NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Sanitize(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_')) is var clean && char.IsAsciiDigit(clean[0]) ? "_" + clean : clean;

    /// <summary>One instrument's series, by their labels.</summary>
    private sealed class InstrumentSeries
    {
        private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);
        private readonly bool _observed;
        private readonly bool _sums;

        public InstrumentSeries(Instrument instrument)
        {
            var definition = instrument.GetType().IsGenericType ? instrument.GetType().GetGenericTypeDefinition() : null;
            _observed = instrument.IsObservable;
            var counts = definition == typeof(Counter<>) || definition == typeof(ObservableCounter<>);
            _sums = counts || definition == typeof(UpDownCounter<>);
            Type = definition == typeof(Histogram<>) ? "histogram" : counts ? "counter" : "gauge";
            var unit = instrument.Unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", "1" when Type == "gauge" => "_ratio", _ => string.Empty };
            var name = Sanitize(instrument.Name);
            name = name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
            Name = Type == "counter" && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
            Help = instrument.Description is { Length: > 0 } text ? text : instrument.Name;
        }

        public string Name { get; }

        public string Type { get; }

        public string Help { get; }

        public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var labels = Labels(tags);
            if (!_series.TryGetValue(labels, out var series))
            {
                if (_series.Count >= MaxSeriesPerInstrument)
                {
                    return;
                }

                series = _series.GetOrAdd(labels, _ => new Series(Type == "histogram"));
            }

            series.Record(value, adds: _sums && !_observed);
        }

        public void Write(StringBuilder text)
        {
            foreach (var (labels, series) in _series.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                series.Write(text, Name, labels);
            }
        }

        private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.Length == 0)
            {
                return string.Empty;
            }

            var sorted = tags.ToArray();
            Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
            var labels = new StringBuilder();
            foreach (var (key, value) in sorted)
            {
                labels.Append(labels.Length == 0 ? string.Empty : ",").Append(Sanitize(key)).Append("=\"")
                    .Append(Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty, quotes: true)).Append('"');
            }

            return labels.ToString();
        }
    }

    private sealed class Series(bool isHistogram)
    {
        private readonly Lock _lock = new();
        private readonly long[]? _buckets = isHistogram ? new long[Buckets.Length] : null;
        private double _value;
        private long _count;

        public void Record(double value, bool adds)
        {
            lock (_lock)
            {
                _count++;
                _value = adds || _buckets is not null ? _value + value : value;
                if (_buckets is not null && Array.FindIndex(Buckets, limit => value <= limit) is >= 0 and var bucket)
                {
                    _buckets[bucket]++;
                }
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            lock (_lock)
            {
                if (_buckets is null)
                {
                    Line(text, name, labels, Number(_value));
                    return;
                }

                long below = 0;
                var separator = labels.Length == 0 ? string.Empty : ",";
                for (var i = 0; i < Buckets.Length; i++)
                {
                    below += _buckets[i];
                    Line(text, name + "_bucket", $"{labels}{separator}le=\"{Number(Buckets[i])}\"", Number(below));
                }

                Line(text, name + "_bucket", $"{labels}{separator}le=\"+Inf\"", Number(_count));
                Line(text, name + "_sum", labels, Number(_value));
                Line(text, name + "_count", labels, Number(_count));
            }
        }

        private static void Line(StringBuilder text, string name, string labels, string value)
        {
            text.Append(name);
            if (labels.Length > 0)
            {
                text.Append('{').Append(labels).Append('}');
            }

            text.Append(' ').Append(value).Append('\n');
        }
    }
}
